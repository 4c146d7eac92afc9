/**
 * Hands in a row: button, blinds, seats and stacks from one hand to the next.
 *
 * <p>Everything here is an immutable value and safe to share between threads. Seats are counted
 * from 0 to 9, amounts are whole chips.
 */
package dev.holdfast.poker.game;
