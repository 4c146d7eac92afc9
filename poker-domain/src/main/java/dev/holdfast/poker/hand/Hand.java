package dev.holdfast.poker.hand;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.Deck;
import java.util.List;
import java.util.Optional;

/** One deal of No-Limit Hold'em. */
public final class Hand {

  private Hand() {}

  /** Deals a hand. */
  public static Decision.Accepted start(HandSetup setup, Deck deck) {
    throw pending();
  }

  /** Folds events. */
  public static Hand replay(List<HandEvent> events) {
    throw pending();
  }

  /** Restores a saved hand. */
  public static Hand restore(HandRecord saved) {
    throw pending();
  }

  /** What is needed to restore it. */
  public HandRecord save() {
    throw pending();
  }

  /** What it was dealt on. */
  public HandSetup setup() {
    throw pending();
  }

  /** The street. */
  public Street street() {
    throw pending();
  }

  /** The (first) board. */
  public List<Card> board() {
    throw pending();
  }

  /** All boards. */
  public List<List<Card>> boards() {
    throw pending();
  }

  /** The players by ascending seat. */
  public List<Player> players() {
    throw pending();
  }

  /** The player at a seat. */
  public Optional<Player> player(int seat) {
    throw pending();
  }

  /** The bet everyone has to match on this street. */
  public long currentBet() {
    throw pending();
  }

  /** All chips in the middle, bets of this street included; 0 once they are paid. */
  public long pot() {
    throw pending();
  }

  /** The gathered pots. */
  public List<Pot> pots() {
    throw pending();
  }

  /** Whether everything is settled. */
  public boolean isOver() {
    throw pending();
  }

  /** What the player to act may do; empty when the hand is over. */
  public Optional<LegalActions> legalActions() {
    throw pending();
  }

  /** Acts. */
  public Decision act(int seat, Action action) {
    throw pending();
  }

  /** What everyone may see. */
  public PublicView publicView() {
    throw pending();
  }

  /** What a seat may see. */
  public SeatView viewOf(int seat) {
    throw pending();
  }

  /** Everything. */
  public AuditView auditView() {
    throw pending();
  }

  private static IllegalStateException pending() {
    return new IllegalStateException();
  }
}
