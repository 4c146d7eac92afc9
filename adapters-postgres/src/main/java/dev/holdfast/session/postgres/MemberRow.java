package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member that a commit adds or changes; {@code n} is the commit's number in its batch. */
record MemberRow(
    int n,
    UUID roomId,
    UUID userId,
    String displayName,
    String status,
    Instant requestedAt,
    @Nullable Instant decidedAt) {}
