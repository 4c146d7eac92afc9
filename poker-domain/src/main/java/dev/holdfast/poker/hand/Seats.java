package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The players round the table, an immutable ring that is counted once. */
final class Seats {

  private final Player[] players;
  private final int first;
  private final int live;
  private final int ableToBet;
  private final boolean uncontested;

  private Seats(Player[] players, int first) {
    this.players = players;
    this.first = first;
    live = count(players, player -> !player.folded());
    ableToBet = count(players, Player::canBet);
    uncontested = ableToBet == 0 || (ableToBet == 1 && loneBettorCovers(players));
  }

  private static int count(Player[] players, Predicate<Player> counted) {
    int count = 0;
    for (Player player : players) {
      count += counted.test(player) ? 1 : 0;
    }
    return count;
  }

  private static boolean loneBettorCovers(Player[] players) {
    long lone = 0;
    long covered = 0;
    for (Player player : players) {
      lone = player.canBet() ? player.bet() : lone;
      covered = player.isAllIn() ? Math.max(covered, player.bet()) : covered;
    }
    return lone >= covered;
  }

  /** The players with their cards, the forced bets posted. */
  static Seats dealt(HandStarted start) {
    Seats seats = seated(start.setup(), start.deck());
    for (ForcedBet bet : start.posted()) {
      int index = seats.indexOf(bet.seat());
      seats = seats.with(index, seats.at(index).posts(bet));
    }
    return seats;
  }

  /** Cards go round twice, one at a time, from the left of the button. */
  private static Seats seated(HandSetup setup, Deck deck) {
    int size = setup.stacks().size();
    int first = setup.leftOfButton();
    Player[] players = new Player[size];
    for (int turn = 0; turn < size; turn++) {
      int index = (first + turn) % size;
      HoleCards cards = new HoleCards(deck.card(turn), deck.card(size + turn));
      players[index] = Player.seated(setup.stacks().get(index), cards);
    }
    return new Seats(players, first);
  }

  /** By ascending seat. */
  List<Player> players() {
    return List.of(players);
  }

  /** The index of the first player left of the button. */
  int first() {
    return first;
  }

  int size() {
    return players.length;
  }

  Player at(int index) {
    return players[index];
  }

  /** The index of the next player clockwise. */
  int next(int index) {
    return index + 1 == players.length ? 0 : index + 1;
  }

  /** The index of the player at a seat, or -1. */
  int indexOf(int seat) {
    for (int i = 0; i < players.length; i++) {
      if (players[i].seat() == seat) {
        return i;
      }
    }
    return -1;
  }

  /** The players clockwise, beginning with this one. */
  List<Player> clockwiseFrom(int index) {
    List<Player> ring = new ArrayList<>(players.length);
    for (int i = 0; i < players.length; i++) {
      ring.add(players[(index + i) % players.length]);
    }
    return ring;
  }

  Seats with(int index, Player player) {
    Player[] changed = players.clone();
    changed[index] = player;
    return new Seats(changed, first);
  }

  Seats each(UnaryOperator<Player> change) {
    Player[] changed = players.clone();
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.apply(changed[i]);
    }
    return new Seats(changed, first);
  }

  /** How many have not folded. */
  int live() {
    return live;
  }

  /** How many are in with chips behind. */
  int ableToBet() {
    return ableToBet;
  }

  /** All chips in the middle. */
  long chipsIn() {
    long chips = 0;
    for (Player player : players) {
      chips += player.contributed() + player.dead();
    }
    return chips;
  }

  /**
   * Whether there is nobody to bet against: at most one player has chips behind, and that one
   * covers every other player still in (rules 6 and 7).
   */
  boolean isUncontested() {
    return uncontested;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Seats seats
        && seats.first == first
        && Arrays.equals(seats.players, players);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(players);
  }

  @Override
  public String toString() {
    return Arrays.toString(players);
  }
}
