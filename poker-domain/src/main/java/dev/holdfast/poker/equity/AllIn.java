package dev.holdfast.poker.equity;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Players who all stay to the showdown, and what is known of the cards: two to ten hands, some of
 * which may be unknown, the board so far, and cards that are out of the deck. Immutable.
 *
 * <pre>{@code
 * List<Equity> equities =
 *     AllIn.of(HoleCards.parse("AhAd"), HoleCards.parse("KsKc")).board(Card.parseAll("Kh7d2c")).exact();
 * }</pre>
 *
 * @since 0.1
 */
public final class AllIn {

  private static final int MOST_PLAYERS = 10;
  private static final int FULL_BOARD = 5;

  private final List<HoleCards> hands;
  private final int unknownHands;
  private final List<Card> board;
  private final List<Card> dead;

  private AllIn(List<HoleCards> hands, int unknownHands, List<Card> board, List<Card> dead) {
    this.hands = hands;
    this.unknownHands = unknownHands;
    this.board = board;
    this.dead = dead;
    checkPlayers();
    checkCards();
  }

  /**
   * Players whose hands are known, before the flop.
   *
   * @throws IllegalArgumentException if there are none or more than ten, or a card is in two hands
   */
  public static AllIn of(HoleCards... hands) {
    return new AllIn(List.of(hands), 0, List.of(), List.of());
  }

  /**
   * The same with so many more players of whose hands nothing is known, instead of any before.
   *
   * @throws IllegalArgumentException if it is negative or that makes more than ten players
   */
  public AllIn against(int unknown) {
    return new AllIn(hands, unknown, board, dead);
  }

  /**
   * The same with these cards on the board, instead of any before.
   *
   * @param cards up to five, fewer than three too: what is known of it
   * @throws IllegalArgumentException if there are more, or one of them is known to be elsewhere
   */
  public AllIn board(Collection<Card> cards) {
    return new AllIn(hands, unknownHands, List.copyOf(cards), dead);
  }

  /**
   * The same with these cards out of the deck, instead of any before: folded hands that were seen,
   * burnt cards.
   *
   * @throws IllegalArgumentException if one of them is known to be elsewhere, or too few are left
   */
  public AllIn dead(Collection<Card> cards) {
    return new AllIn(hands, unknownHands, board, List.copyOf(cards));
  }

  /**
   * Counts every board there can be: 1,712,304 for two players before the flop.
   *
   * @return the players' equities in the order in which their hands were given
   * @throws IllegalArgumentException if a hand is unknown: {@link #simulated} can tell
   */
  public List<Equity> exact() {
    if (unknownHands > 0) {
      throw new IllegalArgumentException("a hand is unknown");
    }
    Tally tally = new Tally(hands, 0);
    new EveryBoard(deck(), tally).dealt(indexes(board));
    return tally.equities();
  }

  /**
   * Deals at random what is not known, many times. The error of a {@link Equity#value} shrinks with
   * the square root of that: after 10,000 boards it is under 0.01 in nineteen cases of twenty,
   * after a million under 0.001.
   *
   * @param boards how many times, at least once
   * @param random where the cards come from; the same seed gives the same answer
   * @return the players' equities in the order in which their hands were given, unknown hands last
   * @throws IllegalArgumentException if {@code boards} is not positive
   */
  public List<Equity> simulated(long boards, RandomGenerator random) {
    if (boards < 1) {
      throw new IllegalArgumentException("not a number of boards: " + boards);
    }
    Tally tally = new Tally(hands, unknownHands);
    RandomBoards deals = new RandomBoards(deck(), indexes(board), tally);
    for (long deal = 0; deal < boards; deal++) {
      deals.deal(random);
    }
    return tally.equities();
  }

  private void checkPlayers() {
    int players = hands.size() + unknownHands;
    if (hands.isEmpty() || unknownHands < 0 || players > MOST_PLAYERS) {
      throw new IllegalArgumentException("not one to ten players with at least one hand known");
    }
  }

  private void checkCards() {
    List<Card> known = known();
    Set<Card> distinct = new HashSet<>(known);
    int toCome = 2 * unknownHands + FULL_BOARD - board.size();
    if (board.size() > FULL_BOARD) {
      throw new IllegalArgumentException("more than five cards on the board");
    } else if (distinct.size() < known.size()) {
      throw new IllegalArgumentException("a card is in two places");
    } else if (Card.COUNT - known.size() < toCome) {
      throw new IllegalArgumentException("too few cards are left");
    }
  }

  private List<Card> known() {
    List<Card> known = new ArrayList<>(board);
    known.addAll(dead);
    hands.forEach(hand -> known.addAll(hand.cards()));
    return known;
  }

  private int[] deck() {
    List<Card> deck = new ArrayList<>(Card.all());
    deck.removeAll(new HashSet<>(known()));
    return indexes(deck);
  }

  private static int[] indexes(Collection<Card> cards) {
    return cards.stream().mapToInt(Card::index).toArray();
  }

  /** Names neither hands nor cards. */
  @Override
  public String toString() {
    return (hands.size() + unknownHands) + " players all in";
  }
}
