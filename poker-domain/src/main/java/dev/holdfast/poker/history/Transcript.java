package dev.holdfast.poker.history;

import dev.holdfast.poker.hand.Action;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandRecord;
import dev.holdfast.poker.hand.HandRecord.Choice;
import dev.holdfast.poker.hand.HandSetup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes down a hand of the engine, finished or not, as one viewer may see it.
 *
 * <p>What the standard has no words for is written like this:
 *
 * <ul>
 *   <li>Cards the viewer may not see are {@code ????}; hands turned face up are seen by everyone.
 *   <li>Live posts are negative entries among the blinds, from the big blind on.
 *   <li>Dead posts are added to the antes, which makes all of them dead money ({@code
 *       ante_trimming_status = false}). Where there are uniform antes as well, this differs for a
 *       player who could not pay theirs.
 *   <li>An ante paid short is written as what was paid, because readers post antes before blinds;
 *       blinds are always written in full.
 *   <li>A fold out of turn has the commentary {@code # out of turn}, which {@link Replay}
 *       understands.
 *   <li>Boards after the first are commentary, and {@link Replay} cannot play such a hand again.
 *   <li>Rake, a larger smallest chip and the big blind as raise over a straddle are fields of our
 *       own, {@code _rake}, {@code _chip_unit} and {@code _straddle_raise}.
 * </ul>
 */
public final class Transcript {

  private Transcript() {}

  /**
   * The hand for a viewer. Seats are numbered from 1 in its field {@code seats}; names may be added
   * with {@link PhhHand#withField}.
   *
   * @param record the hand with all its choices so far
   * @param visible the seats whose cards the viewer may see even if nobody else does
   * @throws IllegalArgumentException if a choice in the record was not legal
   */
  public static PhhHand of(HandRecord record, Set<Integer> visible) {
    List<Integer> order = record.setup().dealingOrder();
    Decision.Accepted start = Hand.start(record.setup(), record.deck());
    ActionLog log = new ActionLog(order, visible);
    log.tell(start.events());
    Hand hand = start.hand();
    for (Choice choice : record.choices()) {
      hand = next(hand, choice, log);
    }
    return written(hand, new ForcedBetLists(record.setup(), start.events()), log);
  }

  private static Hand next(Hand hand, Choice choice, ActionLog log) {
    if (hand.act(choice.seat(), choice.action()) instanceof Decision.Accepted accepted) {
      log.choose(choice, hand);
      log.tell(accepted.events());
      return accepted.hand();
    }
    throw new IllegalArgumentException("no hand goes like this: " + choice);
  }
}
