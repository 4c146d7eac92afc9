package dev.holdfast.session.room;

import java.time.Instant;

/**
 * An event with its place in the stream.
 *
 * @param position the game, epoch and number
 * @param at when it was decided
 * @param event what happened, private parts included: {@code session.view} cuts them
 * @since 0.1
 */
public record StreamEvent(StreamPosition position, Instant at, RoomEvent event) {}
