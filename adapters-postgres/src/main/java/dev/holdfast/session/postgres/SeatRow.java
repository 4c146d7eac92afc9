package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A seat that a commit gives or changes; {@code n} is the commit's number in its batch. */
record SeatRow(
    int n,
    UUID roomId,
    int seatIndex,
    UUID userId,
    String displayName,
    long chips,
    String status,
    @Nullable Instant awaySince) {}
