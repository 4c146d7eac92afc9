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
 *
 * <p>Everything here is an immutable value and safe to share between threads, the lists in what the
 * engine gives out included; a record that is given a list without saying that it copies it relies
 * on the list staying as it is. Seats are the table's, counted from 0; amounts are whole chips,
 * never negative. What a player may not do is refused with a value; exceptions are for mistakes of
 * the caller.
 */
package dev.holdfast.poker.hand;
