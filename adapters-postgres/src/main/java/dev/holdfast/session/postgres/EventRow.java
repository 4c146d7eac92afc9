package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a commit.
 *
 * @param n the commit's number in its batch
 * @param commitId the commit's id
 * @param action what a player did, for events that tell it
 * @param userId whose doing it was, if somebody's
 * @param payload what everybody may see
 * @param secret what not everybody may see, if there is such a part
 */
record EventRow(
    int n,
    UUID commitId,
    UUID gameId,
    int epoch,
    long seq,
    String type,
    @Nullable String action,
    @Nullable UUID userId,
    Json payload,
    @Nullable Json secret,
    Instant at) {}
