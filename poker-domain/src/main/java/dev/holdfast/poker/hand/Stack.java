package dev.holdfast.poker.hand;

/**
 * The chips at a seat.
 *
 * @param seat the seat's index, 0 or more
 * @param chips 0 or more
 */
public record Stack(int seat, long chips) {}
