package dev.holdfast.poker.hand;

import java.util.List;

/**
 * The answer to an action: the facts and the hand after them, or why not.
 *
 * @since 0.1
 */
public sealed interface Decision {

  /**
   * The action was legal.
   *
   * @param events what happened, in order; never empty
   * @param hand the hand afterwards
   */
  record Accepted(List<HandEvent> events, Hand hand) implements Decision {}

  /**
   * The action was refused; the hand is as it was.
   *
   * @param refusal why
   */
  record Rejected(Refusal refusal) implements Decision {}
}
