package dev.holdfast.session.postgres;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One commit of a batch: what makes it happen or not happen.
 *
 * @param n its number in the batch, which its other rows repeat
 * @param id made up for this commit: tells a commit that is tried again from somebody else's
 * @param roomId its room
 * @param gameId the game it was decided on
 * @param epoch that game's epoch
 * @param expected the number of the last event it was decided on; 0 if it opens the room
 * @param actor who acted with an id of their own, if somebody did
 * @param actionId that id
 */
record GuardRow(
    int n,
    UUID id,
    UUID roomId,
    UUID gameId,
    int epoch,
    long expected,
    @Nullable UUID actor,
    @Nullable UUID actionId) {}
