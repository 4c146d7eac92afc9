package dev.holdfast.poker.game;

import dev.holdfast.poker.hand.HandSetup;

/**
 * Where button and blinds were at the last deal. Places, not players: the seat of the button or of
 * the small blind may be empty or not dealt in (dead button, rules 12 and 13).
 *
 * @param button the seat of the button, 0 to 9; -1 before the first hand
 * @param small the place of the small blind, where the button goes next; heads-up the button posts
 *     it wherever its place is; -1 before the first hand
 * @param big the seat of the big blind; -1 before the first hand
 * @since 0.1
 */
public record Positions(int button, int small, int big) {

  /** Before the first hand. */
  public static final Positions NONE = new Positions(-1, -1, -1);

  /**
   * Places at a table.
   *
   * @throws IllegalArgumentException for a seat outside -1 to 9
   */
  public Positions {
    if (Math.min(button, Math.min(small, big)) < -1
        || Math.max(button, Math.max(small, big)) >= HandSetup.MAX_PLAYERS) {
      throw new IllegalArgumentException("no such seats: " + button + ", " + small + ", " + big);
    }
  }

  /** The very first: button on the lowest seat, which heads-up is also the small blind. */
  static Positions first(Ring players) {
    int lowest = players.after(NONE.big);
    return endingAt(players.after(players.size() == 2 ? lowest : players.after(lowest)), players);
  }

  private static Positions endingAt(int big, Ring players) {
    int small = players.before(big);
    return new Positions(players.before(small), small, big);
  }

  /** The same big blind with no gap before it. */
  Positions closedUp(Ring players) {
    return endingAt(big, players);
  }

  /** The big blind goes on to the next player; the others follow to where it was. */
  Positions withDeadButton(Ring players) {
    return new Positions(/* button= */ small, /* small= */ big, /* big= */ players.after(big));
  }

  /**
   * The button goes on to the next player, the blinds stand left of it; once more if the same
   * player would post the big blind again.
   *
   * @param settled those who may stand anywhere, at least two
   * @param players all who may stand on the big blind
   */
  Positions withMovingButton(Ring settled, Ring players) {
    Positions next = startingAt(settled.after(button), settled, players);
    return next.big == big ? startingAt(settled.after(next.button), settled, players) : next;
  }

  private static Positions startingAt(int button, Ring settled, Ring players) {
    int small = settled.after(button);
    return new Positions(button, small, players.after(small));
  }

  /**
   * Whether somebody who owes a big blind has to wait there: from the button to the small blind.
   */
  boolean holdBack(int seat) {
    return Ring.steps(button, seat) <= Ring.steps(button, small);
  }

  /** Whether the small blind has come to a place or just passed it. */
  boolean smallIsDueAt(int seat) {
    return seat == small || Ring.between(button, small, seat);
  }

  /** Whether the big blind has just passed a place. */
  boolean bigWasDueAt(int seat) {
    return Ring.between(small, big, seat);
  }
}
