package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;

/** A room that a commit opens or changes; {@code n} is the commit's number in its batch. */
record RoomRow(
    int n,
    UUID roomId,
    String code,
    UUID hostId,
    UUID currentGameId,
    String status,
    Json settings,
    Instant createdAt) {}
