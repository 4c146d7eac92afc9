package dev.holdfast.app;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.HandRules;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;
import dev.holdfast.poker.history.Phh;
import dev.holdfast.poker.history.PhhEntry;
import dev.holdfast.poker.history.PhhHand;
import dev.holdfast.poker.history.TomlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * A recorded hand as a room deals its first: the button is in seat 0, the first player left of it
 * in seat 1 and so on.
 *
 * @param number its place in the file
 */
record RecordedHand(int number, PhhHand phh) {

  /** Every hand of the file; all of them can be dealt in a room. */
  static List<RecordedHand> all() {
    return Phh.read(text()).stream()
        .map(PhhEntry.Legible.class::cast)
        .map(entry -> new RecordedHand(entry.number(), entry.hand()))
        .toList();
  }

  /** What a player did, and what was legal before. */
  record Step(int seat, String verb, long total, String legal) {

    /** The same as a call on this server. */
    Choice choice(Decision decision) {
      return switch (verb) {
        case "f" -> Choice.FOLD;
        case "cc" -> Choice.checkOrCall(decision);
        default -> Choice.raiseTo(total, decision);
      };
    }
  }

  int players() {
    return phh.players();
  }

  long smallBlind() {
    return phh.blindsOrStraddles().get(0);
  }

  long bigBlind() {
    return phh.minBet();
  }

  long ante() {
    return phh.antes().get(0);
  }

  /** What somebody brought to the table. */
  long stack(int seat) {
    return bySeat(phh.startingStacks()).get(seat);
  }

  long largestStack() {
    return phh.startingStacks().stream().mapToLong(Long::longValue).max().orElseThrow();
  }

  /** What everybody had after the hand, by seat. */
  Map<Integer, Long> finishingStacks() {
    return bySeat(Objects.requireNonNull(phh.finishingStacks()));
  }

  /** The cards by seat. */
  Map<Integer, HoleCards> holeCards() {
    Map<Integer, HoleCards> cards = new TreeMap<>();
    words("d", "dh").forEach(w -> cards.put(seat(w[2]), HoleCards.parse(w[3])));
    return cards;
  }

  List<Card> board() {
    return words("d", "db").stream().flatMap(w -> Card.parseAll(w[2]).stream()).toList();
  }

  /** A deck from which these cards are dealt. */
  Deck deck() {
    List<Stack> stacks =
        IntStream.range(0, players()).mapToObj(seat -> new Stack(seat, stack(seat))).toList();
    HandSetup setup = new HandSetup(HandRules.standard(bigBlind()), 0, stacks, List.of());
    return setup.stackedDeck(holeCards(), board());
  }

  /** What was done, in order; a check where there was nothing to decide is left out. */
  List<Step> steps() {
    List<String> legal = legal();
    List<Step> steps = new ArrayList<>();
    for (String[] words : phh.actions().stream().map(action -> action.split(" ")).toList()) {
      if (words[0].startsWith("p") && !words[1].equals("sm") && steps.size() < legal.size()) {
        long total = words.length > 2 ? Long.parseLong(words[2]) : 0;
        steps.add(new Step(seat(words[0]), words[1], total, legal.get(steps.size())));
      }
    }
    return steps;
  }

  /** What a decision is called in the record: {@code p3 f 500 1000-91083}. */
  String legal(Decision decision) {
    int player = decision.seat() == 0 ? players() : decision.seat();
    String raise =
        decision.canRaise() ? " " + decision.minRaiseTo() + "-" + decision.maxRaiseTo() : "";
    return "p" + player + (decision.canCheck() ? " " : " f ") + decision.toCall() + raise;
  }

  @Override
  public String toString() {
    return "recorded hand " + number;
  }

  private List<String> legal() {
    TomlValue.Listing legal = (TomlValue.Listing) phh.otherFields().get("_legal");
    return legal.items().stream().map(item -> ((TomlValue.Text) item).text()).toList();
  }

  private List<String[]> words(String first, String second) {
    return phh.actions().stream()
        .map(action -> action.split(" "))
        .filter(words -> words[0].equals(first) && words[1].equals(second))
        .toList();
  }

  private Map<Integer, Long> bySeat(List<Long> byPlayer) {
    Map<Integer, Long> seats = new TreeMap<>();
    for (int player = 1; player <= players(); player++) {
      seats.put(player % players(), byPlayer.get(player - 1));
    }
    return seats;
  }

  private int seat(String player) {
    return Integer.parseInt(player.substring(1)) % players();
  }

  private static String text() {
    try (InputStream packed = RecordedHand.class.getResourceAsStream("recorded-night.phhs.gz");
        InputStream in = new GZIPInputStream(packed)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
