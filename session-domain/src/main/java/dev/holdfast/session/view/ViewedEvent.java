package dev.holdfast.session.view;

import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;

/**
 * An event as one viewer may see it: the only form in which events leave the domain for the wire.
 *
 * @param position its place in the stream
 * @param at when it happened
 * @param event its name, or {@code hidden}
 * @param data a record whose components are the wire's names; an absent component is an empty
 *     {@link java.util.Optional}, a null one is told as null
 * @since 0.1
 */
public record ViewedEvent(StreamPosition position, Instant at, String event, Object data) {}
