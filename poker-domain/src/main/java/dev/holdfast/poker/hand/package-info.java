/**
 * One deal of No-Limit Hold'em: forced bets, betting, pots, showdown.
 *
 * <p>{@link dev.holdfast.poker.hand.Hand} is the way in: {@code Hand.start} deals, {@code act}
 * answers with a {@link dev.holdfast.poker.hand.Decision}, that is the {@link
 * dev.holdfast.poker.hand.HandEvent}s and the next hand or a {@link
 * dev.holdfast.poker.hand.Refusal}. Behind it a {@code Dealer} carries the hand on by itself; a
 * {@code Question} is what it waits for and verifies both what is listed as legal and what is done;
 * {@code HandState} is what the events fold into; {@code Pots}, {@code Showdown} and {@code
 * Settlement} end it.
 */
package dev.holdfast.poker.hand;
