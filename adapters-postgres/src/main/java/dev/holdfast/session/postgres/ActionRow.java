package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a player chose, or the room for them.
 *
 * @param n the commit's number in its batch
 * @param amount the player's chips in on that street afterwards
 * @param turn the number of the decision
 * @param actionId the id the player gave it; null when the room acted
 */
record ActionRow(
    int n,
    UUID handId,
    UUID gameId,
    int epoch,
    long seq,
    int seatIndex,
    UUID userId,
    String street,
    String action,
    long amount,
    long turn,
    @Nullable UUID actionId,
    Instant at) {}
