package dev.holdfast.poker.hand;

import java.util.List;

/**
 * A main or side pot.
 *
 * @param amount chips in it, without any bet that nobody called
 * @param eligible the seats that can win it, by ascending seat; never empty
 * @since 0.1
 */
public record Pot(long amount, List<Integer> eligible) {}
