package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.Decision;

/**
 * A hand that was dealt.
 *
 * @param game the game with the button moved on and the hand under way, to be {@link Game#settle
 *     settled}
 * @param opening the hand's first events and the hand after them
 * @since 0.1
 */
public record Deal(Game game, Decision.Accepted opening) {}
