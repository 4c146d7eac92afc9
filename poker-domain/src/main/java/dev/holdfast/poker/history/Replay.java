package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded hand played again by the engine. Lists by player are in the order of the hand's.
 *
 * <p>A blind posted short does not lower the price of a call (rule 5), but some tables play it so.
 * A record is replayed like that if it says so in a field {@code _short_blind = 'posted'}, or if
 * only so it can be right. What was legal is told by our rules all the same, given what everyone
 * had really put in.
 *
 * <p>Where the cards do not tell who won, because hands stayed hidden, were given up or the board
 * is not recorded, the recorded result settles it if it is possible. A {@code cc} where the engine
 * has nothing to ask is skipped. A hand whose actions end early is compared as far as it goes.
 *
 * @param finishingStacks each player's chips at the end; null if it did not come to one
 * @param expected the chips they should have by the record; null if it does not tell
 * @param error why the hand is not possible or ends otherwise than recorded; null if all is well
 * @param legal what could be done before each player's action, as far as the replay went
 * @since 0.1
 */
public record Replay(
    @Nullable List<Long> finishingStacks,
    @Nullable List<Long> expected,
    @Nullable String error,
    List<LegalSet> legal) {

  /** Keeps its own copy of the lists. */
  public Replay {
    finishingStacks = finishingStacks == null ? null : List.copyOf(finishingStacks);
    expected = expected == null ? null : List.copyOf(expected);
    legal = List.copyOf(legal);
  }

  /** Plays a hand again. An impossible hand gives a replay with an error, never an exception. */
  public static Replay of(PhhHand hand) {
    try {
      return played(hand, PhhSetup.of(hand));
    } catch (HistoryException | IllegalArgumentException impossible) {
      return failed(String.valueOf(impossible.getMessage()));
    }
  }

  private static Replay played(PhhHand hand, HandSetup rules) {
    HandSetup posted = ShortBlinds.asPosted(rules);
    return HouseFields.isPriceAsPosted(hand)
        ? new Walk(hand, posted, rules).replay()
        : guessed(hand, posted, rules);
  }

  private static Replay guessed(PhhHand hand, HandSetup posted, HandSetup rules) {
    Replay byTheRules = new Walk(hand, rules, rules).replay();
    if (byTheRules.ok() || posted.equals(rules)) {
      return byTheRules;
    }
    Replay asPosted = new Walk(hand, posted, rules).replay();
    return asPosted.ok() ? asPosted : byTheRules;
  }

  /** A replay that did not even begin. */
  static Replay failed(String reason) {
    return new Replay(null, null, reason, List.of());
  }

  /** Whether the hand is possible and ends as recorded. */
  public boolean ok() {
    return error == null;
  }
}
