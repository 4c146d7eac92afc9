package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The players round the table, an immutable ring.
 *
 * @param players by ascending seat
 * @param first the index of the first player left of the button
 */
record Seats(List<Player> players, int first) {

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
    return new Seats(List.of(players), first);
  }

  int size() {
    return players.size();
  }

  Player at(int index) {
    return players.get(index);
  }

  /** The index of the next player clockwise. */
  int next(int index) {
    return index + 1 == players.size() ? 0 : index + 1;
  }

  /** The index of the player at a seat, or -1. */
  int indexOf(int seat) {
    for (int i = 0; i < players.size(); i++) {
      if (players.get(i).seat() == seat) {
        return i;
      }
    }
    return -1;
  }

  /** The players clockwise, beginning with this one. */
  List<Player> clockwiseFrom(int index) {
    List<Player> ring = new ArrayList<>(players.subList(index, players.size()));
    ring.addAll(players.subList(0, index));
    return ring;
  }

  Seats with(int index, Player player) {
    Player[] changed = players.toArray(new Player[0]);
    changed[index] = player;
    return new Seats(List.of(changed), first);
  }

  Seats each(UnaryOperator<Player> change) {
    Player[] changed = players.toArray(new Player[0]);
    for (int i = 0; i < changed.length; i++) {
      changed[i] = change.apply(changed[i]);
    }
    return new Seats(List.of(changed), first);
  }

  /** How many have not folded. */
  int live() {
    int live = 0;
    for (Player player : players) {
      live += player.folded() ? 0 : 1;
    }
    return live;
  }

  /** How many are in with chips behind. */
  int ableToBet() {
    int able = 0;
    for (Player player : players) {
      able += player.canBet() ? 1 : 0;
    }
    return able;
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
    int able = 0;
    long lone = 0;
    long covered = 0;
    for (Player player : players) {
      if (player.canBet()) {
        able++;
        lone = player.bet();
      } else if (!player.folded()) {
        covered = Math.max(covered, player.bet());
      }
    }
    return able == 0 || (able == 1 && lone >= covered);
  }
}
