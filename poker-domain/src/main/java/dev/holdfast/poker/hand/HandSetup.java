package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Everything about a hand that is settled before the cards: who is in with how much, where the
 * button is and what is owed. Where the button and the blinds belong is a matter for {@link
 * dev.holdfast.poker.game.Game}; this takes what it is given.
 *
 * @param rules the house rules
 * @param button the seat of the button, which may be empty (dead button)
 * @param stacks 2 to 10 seats dealt in, by ascending seat, each with at least one chip
 * @param forcedBets what is owed, in the order it is posted
 * @since 0.1
 */
public record HandSetup(
    HandRules rules, int button, List<Stack> stacks, List<ForcedBet> forcedBets) {

  /** The most players a hand can have. */
  public static final int MAX_PLAYERS = 10;

  /** The most chips all stacks together may hold, so that no sum can overflow. */
  public static final long MAX_CHIPS = 1_000_000_000_000_000_000L;

  /**
   * A hand that can be dealt.
   *
   * @throws IllegalArgumentException if it has not 2 to 10 players in ascending seats with chips,
   *     if the chips, a forced bet or the big blind exceed {@link #MAX_CHIPS}, or if somebody owes
   *     a bet who is not in the hand or owes two live bets
   */
  public HandSetup {
    stacks = List.copyOf(stacks);
    forcedBets = List.copyOf(forcedBets);
    check(stacks.size() >= 2 && stacks.size() <= MAX_PLAYERS, "a hand has 2 to 10 players", stacks);
    check(rules.bigBlind() <= MAX_CHIPS, "too large a big blind", rules);
    checkStacks(stacks);
    checkForcedBets(forcedBets, stacks);
  }

  private static void checkStacks(List<Stack> stacks) {
    long total = 0;
    int previous = -1;
    for (Stack stack : stacks) {
      check(stack.seat() > previous, "seats ascend", stacks);
      check(stack.chips() > 0 && stack.chips() <= MAX_CHIPS - total, "chips out of range", stacks);
      previous = stack.seat();
      total += stack.chips();
    }
  }

  private static void checkForcedBets(List<ForcedBet> bets, List<Stack> stacks) {
    boolean[] live = new boolean[stacks.size()];
    for (ForcedBet bet : bets) {
      int index = indexOf(stacks, bet.seat());
      check(bet.amount() <= MAX_CHIPS, "too large a forced bet", bet);
      check(index >= 0, "nobody sits where a bet is owed", bet);
      check(!bet.kind().isLive() || !live[index], "a second live bet of one player", bet);
      live[index] |= bet.kind().isLive();
    }
  }

  private static void check(boolean holds, String otherwise, Object given) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise + ": " + given);
    }
  }

  /** The seats dealt in, in the order cards are dealt: from the left of the button round to it. */
  public List<Integer> dealingOrder() {
    List<Integer> seats = new ArrayList<>(stacks.stream().map(Stack::seat).toList());
    Collections.rotate(seats, -leftOfButton());
    return seats;
  }

  /**
   * A deck for this hand in which the given cards lie where they will be dealt. Cards nobody names
   * come from the rest of the deck: burn cards, players left out, a shorter board.
   *
   * @param holeCards some players' cards by seat
   * @param board up to five board cards in their order
   * @throws IllegalArgumentException if a seat is not in the hand, if there are more than five
   *     board cards or if a card is given twice
   */
  public Deck stackedDeck(Map<Integer, HoleCards> holeCards, List<Card> board) {
    return stackedDeck(holeCards, board, List.of());
  }

  /**
   * The same for a hand that is run over several boards (rule 47).
   *
   * @param board the first board; all five cards unless it is the only one
   * @param further what each further board has in place of the last cards of the first: its river,
   *     its turn and river, or all five
   * @throws IllegalArgumentException also if a further board has another number of cards
   */
  public Deck stackedDeck(
      Map<Integer, HoleCards> holeCards, List<Card> board, List<List<Card>> further) {
    StackedDeck deck = new StackedDeck(this);
    holeCards.forEach(deck::deal);
    deck.board(board);
    further.forEach(deck::furtherBoard);
    return deck.filled();
  }

  /** What is really posted, in order: a player posts what they have, and nothing once that is 0. */
  List<ForcedBet> posted() {
    long[] left = stacks.stream().mapToLong(Stack::chips).toArray();
    List<ForcedBet> posted = new ArrayList<>(forcedBets.size());
    for (ForcedBet bet : forcedBets) {
      int index = indexOf(stacks, bet.seat());
      long paid = Math.min(left[index], bet.amount());
      left[index] -= paid;
      if (paid > 0) {
        posted.add(new ForcedBet(bet.seat(), bet.kind(), paid));
      }
    }
    return List.copyOf(posted);
  }

  /** The index among the stacks of the first player left of the button. */
  int leftOfButton() {
    int index = 0;
    while (index < stacks.size() && stacks.get(index).seat() <= button) {
      index++;
    }
    return index % stacks.size();
  }

  private static int indexOf(List<Stack> stacks, int seat) {
    for (int i = 0; i < stacks.size(); i++) {
      if (stacks.get(i).seat() == seat) {
        return i;
      }
    }
    return -1;
  }
}
