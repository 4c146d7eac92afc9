package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Deck;
import java.util.List;

/**
 * A hand as it is saved: what it was dealt on and every choice made since. The engine is
 * deterministic, so this restores the hand exactly (see {@link Hand#restore}) and cannot describe
 * an impossible one.
 *
 * @param setup what the hand was dealt on
 * @param deck the whole deck; private
 * @param choices who chose what, in order
 * @since 0.1
 */
public record HandRecord(HandSetup setup, Deck deck, List<Choice> choices) {

  /**
   * A choice a player made.
   *
   * @param seat who
   * @param action what
   */
  public record Choice(int seat, Action action) {}

  /** Keeps its own copy of the choices. */
  public HandRecord {
    choices = List.copyOf(choices);
  }

  HandRecord and(int seat, Action action) {
    Choice[] longer = choices.toArray(new Choice[choices.size() + 1]);
    longer[choices.size()] = new Choice(seat, action);
    return new HandRecord(setup, deck, List.of(longer));
  }
}
