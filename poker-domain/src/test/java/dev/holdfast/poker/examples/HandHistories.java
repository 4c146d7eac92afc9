package dev.holdfast.poker.examples;

import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.history.Phh;
import dev.holdfast.poker.history.PhhEntry;
import dev.holdfast.poker.history.PhhHand;
import dev.holdfast.poker.history.Replay;
import dev.holdfast.poker.history.TomlValue;
import dev.holdfast.poker.history.Transcript;
import java.util.List;
import java.util.Set;

/** Writes hands as PHH files and plays the hands of PHH files again. */
public final class HandHistories {

  private HandHistories() {}

  /** A hand as its player at a seat may keep it, with the players' names by ascending seat. */
  static String write(Hand hand, int seat, List<String> players) {
    PhhHand history = Transcript.of(hand.save(), Set.of(seat));
    return Phh.write(history.withField("players", TomlValue.texts(players)));
  }

  /** What is wrong with the hands of a file, a line for each; none if all can be played again. */
  static List<String> problems(String file) {
    return Phh.read(file).stream()
        .filter(entry -> !entry.replay().ok())
        .map(HandHistories::problem)
        .toList();
  }

  private static String problem(PhhEntry entry) {
    Replay replay = entry.replay();
    return "hand " + entry.number() + ": " + replay.error();
  }
}
