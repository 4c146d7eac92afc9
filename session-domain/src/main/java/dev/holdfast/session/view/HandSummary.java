package dev.holdfast.session.view;

import dev.holdfast.poker.card.Card;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.PlayEvent.PaidPot;
import dev.holdfast.session.room.PlayEvent.Winner;
import java.time.Instant;
import java.util.List;

/**
 * A finished hand in a few words: nothing in it is private.
 *
 * @param board the board as far as it was dealt
 * @param pots every pot with its winners, main pot first
 * @param winners who got how much in all
 * @since 0.1
 */
public record HandSummary(
    int handNumber,
    Instant startedAt,
    Instant endedAt,
    List<Card> board,
    List<PaidPot> pots,
    List<Winner> winners) {

  /** The summary of a hand. */
  public static HandSummary of(FinishedHand hand) {
    return new HandSummary(
        hand.handNumber(),
        hand.startedAt(),
        hand.endedAt(),
        hand.complete().board(),
        hand.paid().pots(),
        hand.complete().winners());
  }
}
