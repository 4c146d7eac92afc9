package dev.holdfast.poker.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads and writes hand histories: {@code .phh} with one hand, {@code .phhs} with a table for each.
 *
 * @since 0.1
 */
public final class Phh {

  private Phh() {}

  /**
   * Reads the hands of a file, of either kind. A hand that cannot be read is told as such with its
   * number and reason and leaves the others alone. Fields this library does not know are kept.
   *
   * @param text the content of the file
   * @return the hands in the order of the file; none if it has none
   */
  public static List<PhhEntry> read(String text) {
    List<PhhEntry> entries = new ArrayList<>();
    for (TomlSection section : TomlReader.read(text)) {
      entries.add(entry(entries.size() + 1, section));
    }
    return entries;
  }

  private static PhhEntry entry(int number, TomlSection section) {
    return section
        .problem()
        .<PhhEntry>map(problem -> new PhhEntry.Broken(number, problem))
        .orElseGet(() -> entry(number, section.fields()));
  }

  /**
   * A hand from its fields, wherever they come from: other notations use PHH's fields too. Fields
   * that do not make a hand give an entry that is {@link PhhEntry.Broken}, never an exception.
   *
   * @param number the hand's place in its file, from 1
   * @param fields the values by key
   */
  public static PhhEntry entry(int number, Map<String, TomlValue> fields) {
    try {
      return new PhhEntry.Legible(number, PhhFields.hand(fields));
    } catch (HistoryException | IllegalArgumentException senseless) {
      return new PhhEntry.Broken(number, String.valueOf(senseless.getMessage()));
    }
  }

  /** The content of a {@code .phh} file with this hand. */
  public static String write(PhhHand hand) {
    return fields(hand).entrySet().stream()
        .map(field -> TomlStrings.key(field.getKey()) + " = " + field.getValue().toml() + "\n")
        .collect(Collectors.joining());
  }

  /** The content of a {@code .phhs} file with these hands, as tables {@code [1]}, {@code [2]} … */
  public static String writeAll(List<PhhHand> hands) {
    return IntStream.range(0, hands.size())
        .mapToObj(i -> "[" + (i + 1) + "]\n" + write(hands.get(i)))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, TomlValue> fields(PhhHand hand) {
    Map<String, TomlValue> fields = new LinkedHashMap<>();
    fields.put("variant", new TomlValue.Text("NT"));
    fields.put("ante_trimming_status", new TomlValue.Flag(hand.anteTrimming()));
    fields.put("antes", TomlValue.wholes(hand.antes()));
    fields.put("blinds_or_straddles", TomlValue.wholes(hand.blindsOrStraddles()));
    fields.put("min_bet", new TomlValue.Whole(hand.minBet()));
    fields.put("starting_stacks", TomlValue.wholes(hand.startingStacks()));
    fields.put("actions", TomlValue.texts(hand.actions()));
    hand.otherFields().forEach(fields::putIfAbsent);
    putResult(fields, hand);
    return fields;
  }

  private static void putResult(Map<String, TomlValue> fields, PhhHand hand) {
    List<Long> stacks = hand.finishingStacks();
    if (stacks != null) {
      fields.put("finishing_stacks", TomlValue.wholes(stacks));
    }
    List<Long> winnings = hand.winnings();
    if (winnings != null) {
      fields.put("winnings", TomlValue.wholes(winnings));
    }
  }
}
