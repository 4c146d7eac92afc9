package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.ForcedBet.Kind;
import dev.holdfast.poker.hand.HandRules.Rake;
import dev.holdfast.poker.hand.HandRules.StraddleRaise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A table arranged for one hand. Seats have names and are listed clockwise from the button. */
final class Table {

  private final long small;
  private final long big;
  private final Map<String, Integer> seats = new LinkedHashMap<>();
  private final List<Stack> stacks = new ArrayList<>();
  private final List<ForcedBet> beforeBlinds = new ArrayList<>();
  private final List<ForcedBet> afterBlinds = new ArrayList<>();
  private final Map<Integer, HoleCards> cards = new HashMap<>();
  private final List<List<Card>> boards = new ArrayList<>();
  private StraddleRaise straddleRaise = StraddleRaise.BY_STRADDLE;
  private boolean freeFolds = true;
  private long chipUnit = 1;
  private Rake rake = Rake.NONE;
  private int maxBoards = 1;

  private Table(long small, long big) {
    this.small = small;
    this.big = big;
  }

  static Table blinds(long small, long big) {
    return new Table(small, big);
  }

  /** Names and stacks, the button first: {@code "BTN 1000, SB 500, BB 6"}; "-" is an empty seat. */
  Table players(String text) {
    each(text, this::player);
    return this;
  }

  private void player(String name, String stack) {
    seats.put(name, seats.size());
    if (!stack.equals("-")) {
      stacks.add(new Stack(seat(name), Long.parseLong(stack)));
    }
  }

  Table everyoneAntes(long amount) {
    stacks.forEach(stack -> beforeBlinds.add(new ForcedBet(stack.seat(), Kind.ANTE, amount)));
    return this;
  }

  Table owesFirst(String name, Kind kind, long amount) {
    beforeBlinds.add(new ForcedBet(seat(name), kind, amount));
    return this;
  }

  Table owes(String name, Kind kind, long amount) {
    afterBlinds.add(new ForcedBet(seat(name), kind, amount));
    return this;
  }

  Table straddleRaise(StraddleRaise raise) {
    straddleRaise = raise;
    return this;
  }

  Table noFreeFolds() {
    freeFolds = false;
    return this;
  }

  Table chipUnit(long unit) {
    chipUnit = unit;
    return this;
  }

  Table rake(int basisPoints, long cap) {
    rake = new Rake(basisPoints, cap);
    return this;
  }

  Table boardsAtMost(int boards) {
    maxBoards = boards;
    return this;
  }

  /** Names and cards: {@code "BTN AhAd, BB 7c2d"}. */
  Table cards(String text) {
    each(text, (name, hole) -> cards.put(seat(name), HoleCards.parse(hole)));
    return this;
  }

  /** The board; called again, what a further board has in place of the first one's last cards. */
  Table board(String text) {
    boards.add(Card.parseAll(text));
    return this;
  }

  Play deal() {
    HandSetup setup = setup();
    List<Card> board = boards.isEmpty() ? List.of() : boards.get(0);
    List<List<Card>> further = boards.isEmpty() ? List.of() : boards.subList(1, boards.size());
    return new Play(this, Hand.start(setup, setup.stackedDeck(cards, board, further)));
  }

  HandSetup setup() {
    List<ForcedBet> forced = new ArrayList<>(beforeBlinds);
    int bigBlind = seats.size() == 2 ? 1 : 2;
    addBlind(forced, bigBlind - 1, Kind.SMALL_BLIND, small);
    addBlind(forced, bigBlind, Kind.BIG_BLIND, big);
    forced.addAll(afterBlinds);
    HandRules rules = new HandRules(big, straddleRaise, freeFolds, chipUnit, rake, maxBoards);
    return new HandSetup(rules, 0, stacks, forced);
  }

  private void addBlind(List<ForcedBet> forced, int seat, Kind kind, long amount) {
    if (stacks.stream().anyMatch(stack -> stack.seat() == seat)) {
      forced.add(new ForcedBet(seat, kind, amount));
    }
  }

  int seat(String name) {
    return seats.get(name);
  }

  String name(int seat) {
    return List.copyOf(seats.keySet()).get(seat);
  }

  /** Reads {@code "name value, name value"}. */
  static void each(String text, BiConsumer<String, String> reader) {
    for (String entry : text.split(", ", -1)) {
      int blank = entry.indexOf(' ');
      reader.accept(entry.substring(0, blank), entry.substring(blank + 1));
    }
  }
}
