package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.HandSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes sure that the parts of a {@link PhhHand} fit together. */
record PhhCheck(int players) {

  PhhCheck enough() {
    if (players < 2 || players > HandSetup.MAX_PLAYERS) {
      throw new IllegalArgumentException("a hand has 2 to 10 players, not " + players);
    }
    return this;
  }

  PhhCheck list(String name, List<Long> amounts, long least) {
    if (amounts.size() != players) {
      throw new IllegalArgumentException(
          name + " has " + amounts.size() + " entries for " + players + " players");
    }
    long sum = 0;
    for (long amount : amounts) {
      amount(name, amount, least);
      sum += Math.abs(amount);
      amount(name, sum, 0);
    }
    return this;
  }

  PhhCheck optionalList(String name, @Nullable List<Long> amounts) {
    return amounts == null ? this : list(name, amounts, 0);
  }

  PhhCheck amount(String name, long amount, long least) {
    if (amount < least || amount > HandSetup.MAX_CHIPS) {
      throw new IllegalArgumentException(name + " is out of range: " + amount);
    }
    return this;
  }

  PhhCheck actions(List<String> actions) {
    for (int i = 0; i < actions.size(); i++) {
      action(i + 1, actions.get(i));
    }
    return this;
  }

  private void action(int number, String entry) {
    if (player(number, entry) > players) {
      throw new IllegalArgumentException(
          "action " + number + ": there is no such player: " + entry);
    }
  }

  private static int player(int number, String entry) {
    try {
      return StepParser.parse(entry).player();
    } catch (HistoryException malformed) {
      throw new IllegalArgumentException("action " + number + ": " + malformed.reason(), malformed);
    }
  }
}
