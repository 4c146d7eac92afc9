package dev.holdfast.poker.hand;

import dev.holdfast.poker.hand.HandEvent.Move;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;

/**
 * The betting on one street. Players are meant by their index among the {@link Seats}.
 *
 * @param street the street
 * @param price the bet everyone has to match
 * @param increment the last full bet or raise, which the next raise has to add at least (rule 20)
 * @param aggressor who raised the price last on this street, or {@link #NOBODY}
 * @param turn where to look first for who acts next
 */
record BettingRound(Street street, long price, long increment, int aggressor, int turn) {

  static final int NOBODY = -1;

  /** The first round, which the blinds and straddles have opened. */
  static BettingRound preflop(HandSetup setup, Seats seats) {
    OpeningBets opening = OpeningBets.of(setup);
    return new BettingRound(
        Street.PREFLOP, opening.price(), opening.increment(), NOBODY, opening.first(seats));
  }

  /** A later round, in which nobody has bet yet. */
  static BettingRound on(Street street, long bigBlind, int first) {
    return new BettingRound(street, 0, bigBlind, NOBODY, first);
  }

  /** Who has to act, or {@link #NOBODY} when the round is over. */
  int toAct(Seats seats) {
    if (seats.isUncontested()) {
      return NOBODY;
    }
    int index = turn;
    for (int looked = 0; looked < seats.size(); looked++) {
      if (awaits(seats.at(index))) {
        return index;
      }
      index = seats.next(index);
    }
    return NOBODY;
  }

  /**
   * Whether a player may raise: before their first action on the street, and again only when facing
   * at least a full raise (rules 30 to 37).
   */
  boolean isOpenTo(Player player) {
    return !player.acted() || price - player.bet() >= increment;
  }

  /** The total of the smallest full bet or raise. */
  long fullRaiseTo() {
    return price + increment;
  }

  /**
   * The round after a player acted. A raise below a full one raises the price but not the increment
   * (rule 23).
   *
   * @param by the player's index
   * @param next the index of the player after that
   */
  BettingRound after(PlayerActed event, int by, int next) {
    if (event.move() == Move.FOLD) {
      return this; // perhaps out of turn; whoever folded is passed over anyway
    }
    long raise = event.total() - price;
    return raise > 0
        ? new BettingRound(street, event.total(), Math.max(increment, raise), by, next)
        : new BettingRound(street, price, increment, aggressor, next);
  }

  private boolean awaits(Player player) {
    return player.canBet() && (!player.acted() || player.bet() < price);
  }
}
