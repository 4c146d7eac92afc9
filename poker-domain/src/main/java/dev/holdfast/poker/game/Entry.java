package dev.holdfast.poker.game;

/**
 * How somebody who owes a blind comes in: a newcomer, or a player the blinds have passed. Either
 * way nobody who owes a big blind comes in on the button, on the small blind or between the two
 * (rule 14).
 *
 * @since 0.1
 */
public enum Entry {
  /** Posts what is owed as soon as the button has passed and plays at once (rules 15 to 17). */
  POST,
  /** Waits for the big blind, and then owes nothing but it. */
  WAIT
}
