package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Stack;

/**
 * A taken seat.
 *
 * @param seat the seat's index, 0 to 9
 * @param chips the stack between hands, 0 or more; during a hand what it began with
 * @param sittingOut whether the player does not want to be dealt in
 * @param entry how the player comes in when a blind is owed
 * @param dues what is owed
 * @param inHand whether the seat is in the hand that is under way
 * @since 0.1
 */
public record GameSeat(
    int seat, long chips, boolean sittingOut, Entry entry, Dues dues, boolean inHand) {

  /**
   * A seat at a table.
   *
   * @throws IllegalArgumentException for a seat outside 0 to 9 or chips outside 0 to {@link
   *     HandSetup#MAX_CHIPS}
   */
  public GameSeat {
    if (seat < 0 || seat >= HandSetup.MAX_PLAYERS) {
      throw new IllegalArgumentException("no such seat: " + seat);
    }
    if (chips < 0 || chips > HandSetup.MAX_CHIPS) {
      throw new IllegalArgumentException("no such stack: " + chips);
    }
  }

  static GameSeat taken(int seat, long chips, Entry entry) {
    return new GameSeat(seat, chips, false, entry, Dues.NEWCOMER, false);
  }

  /** Whether the player has chips and wants to play; somebody who owes may still have to wait. */
  public boolean isReady() {
    return chips > 0 && !sittingOut;
  }

  /** Whether the player was never dealt in since sitting down. */
  public boolean isNewcomer() {
    return dues == Dues.NEWCOMER;
  }

  /** Whether a dead small blind is owed. */
  public boolean owesSmall() {
    return dues.owesSmall();
  }

  /** Whether a live big blind is owed. */
  public boolean owesBig() {
    return dues.owesBig();
  }

  /** Whether a player who is ready may be dealt in wherever the blinds are. */
  boolean isSettled() {
    return dues == Dues.NONE || (entry == Entry.POST && !owesBig());
  }

  /** Whether a player who is ready may be dealt in with the blinds at these places. */
  boolean mayPlay(Positions places) {
    boolean posts = entry == Entry.POST && !places.holdBack(seat);
    return isSettled() || seat == places.big() || posts;
  }

  Stack stack() {
    return new Stack(seat, chips);
  }

  GameSeat plus(long delta) {
    if (delta > HandSetup.MAX_CHIPS) {
      throw new IllegalArgumentException("too many chips: " + delta);
    }
    return new GameSeat(seat, chips + delta, sittingOut, entry, dues, inHand);
  }

  GameSeat withSittingOut(boolean out) {
    return new GameSeat(seat, chips, out, entry, dues, inHand);
  }

  GameSeat withEntry(Entry other) {
    return new GameSeat(seat, chips, sittingOut, other, dues, inHand);
  }

  GameSeat forgiven() {
    return new GameSeat(seat, chips, sittingOut, entry, Dues.NONE, inHand);
  }

  GameSeat dealtIn() {
    return new GameSeat(seat, chips, sittingOut, entry, Dues.NONE, true);
  }

  /** After a hand was dealt without this seat. */
  GameSeat passedBy(Positions places) {
    Dues small = places.smallIsDueAt(seat) ? dues.afterMissingSmall() : dues;
    Dues both = places.bigWasDueAt(seat) ? small.afterMissingBig() : small;
    return new GameSeat(seat, chips, sittingOut, entry, both, false);
  }

  GameSeat settled(long stack) {
    return new GameSeat(seat, stack, sittingOut, entry, dues, false);
  }
}
