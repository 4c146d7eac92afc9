package dev.holdfast.poker.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of a hand history's actions. */
final class StepParser {

  /** The commentary that marks a fold by a player whose turn it was not. */
  static final String OUT_OF_TURN = "out of turn";

  /** Stands for the cards a player was dealt when they show them. */
  static final String DEALT = "-";

  private static final Pattern PLAYER = Pattern.compile("p([1-9][0-9]?)");
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final String COMMENTARY = "#";

  private final String entry;
  private final List<String> words;
  private final String remark;

  private StepParser(String entry) {
    this.entry = entry;
    int comment = entry.indexOf(COMMENTARY);
    String action = comment < 0 ? entry : entry.substring(0, comment);
    this.remark = comment < 0 ? "" : entry.substring(comment + 1).strip();
    this.words = words(action);
  }

  private static List<String> words(String action) {
    List<String> words = new ArrayList<>();
    StringTokenizer blanks = new StringTokenizer(action);
    while (blanks.hasMoreTokens()) {
      words.add(blanks.nextToken());
    }
    return words;
  }

  /** What an entry says. */
  static Step parse(String entry) {
    return new StepParser(entry).step();
  }

  private Step step() {
    if (words.isEmpty()) {
      return new Step.Remark();
    }
    return word(0).equals("d") ? dealing() : acting(player(0));
  }

  private Step dealing() {
    return switch (word(1)) {
      case "dh" -> new Step.DealHole(player(2), cards(3));
      case "db" -> new Step.DealBoard(cards(2));
      default -> throw wrong("a dealer's action");
    };
  }

  private Step acting(int player) {
    return switch (word(1)) {
      case "f" -> only(2, new Step.Fold(player, !remark.equals(OUT_OF_TURN)));
      case "cc" -> only(2, new Step.CheckOrCall(player));
      case "cbr" -> only(3, new Step.RaiseTo(player, amount(2)));
      case "sm" -> words.size() == 2 ? new Step.Muck(player) : shown(player);
      default -> throw wrong("an action of Hold'em");
    };
  }

  private Step shown(int player) {
    SeenCards dealt = new SeenCards(List.of());
    return new Step.Show(player, word(2).equals(DEALT) ? dealt : cards(2));
  }

  private SeenCards cards(int first) {
    if (words.size() <= first) {
      throw wrong("a deal of cards");
    }
    return SeenCards.parse(String.join("", words.subList(first, words.size())));
  }

  private long amount(int index) {
    String word = word(index);
    if (!AMOUNT.matcher(word).matches()) {
      throw wrong("a bet of chips");
    }
    return Chips.whole(new BigDecimal(word), entry);
  }

  private int player(int index) {
    Matcher name = PLAYER.matcher(word(index));
    if (!name.matches()) {
      throw wrong("an action of a player");
    }
    return Integer.parseInt(name.group(1));
  }

  private Step only(int length, Step step) {
    if (words.size() != length) {
      throw wrong("an action");
    }
    return step;
  }

  private String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }

  private HistoryException wrong(String wanted) {
    return new HistoryException("not " + wanted + ": " + entry);
  }
}
