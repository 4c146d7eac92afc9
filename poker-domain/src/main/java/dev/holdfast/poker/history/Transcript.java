package dev.holdfast.poker.history;

import dev.holdfast.poker.card.Deck;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import dev.holdfast.poker.hand.HandRecord;
import dev.holdfast.poker.hand.HandRecord.Choice;
import dev.holdfast.poker.hand.HandSetup;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.poker.hand.Stack;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Stream;

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
 *
 * @since 0.1
 */
public final class Transcript {

  private final HandStarted start;
  private final List<Integer> order;
  private final ActionLog log;
  private Hand hand;

  private Transcript(HandSetup setup, Deck deck) {
    Decision.Accepted dealt = Hand.start(setup, deck);
    start = new HandStarted(setup, deck, posted(dealt.events()));
    order = setup.dealingOrder();
    log = new ActionLog(order);
    hand = dealt.hand();
    log.tell(hand, dealt.events());
  }

  /**
   * The hand for a viewer. Seats are numbered from 1 in its field {@code seats}; names may be added
   * with {@link PhhHand#withField}.
   *
   * @param record the hand with all its choices so far
   * @param visible the seats whose cards the viewer may see even if nobody else does
   * @throws IllegalArgumentException if a choice in the record was not legal
   */
  public static PhhHand of(HandRecord record, Set<Integer> visible) {
    Transcript transcript = new Transcript(record.setup(), record.deck());
    record.choices().forEach(transcript::choose);
    return transcript.written(visible);
  }

  private static List<ForcedBet> posted(List<HandEvent> events) {
    return events.stream()
        .filter(HandStarted.class::isInstance)
        .map(HandStarted.class::cast)
        .findFirst()
        .orElseThrow()
        .posted();
  }

  private void choose(Choice choice) {
    if (hand.act(choice.seat(), choice.action()) instanceof Decision.Accepted accepted) {
      log.tell(hand, accepted.events());
      hand = accepted.hand();
    } else {
      throw new IllegalArgumentException("no hand goes like this: " + choice);
    }
  }

  private PhhHand written(Set<Integer> visible) {
    PostedBets bets = new PostedBets(start);
    return new PhhHand(
        bets.areAntesTrimmed(),
        bets.antes(),
        bets.blinds(),
        hand.setup().rules().bigBlind(),
        byPlayer(seat -> startingStack(seat)),
        actions(visible),
        hand.isOver() ? byPlayer(seat -> player(seat).stack()) : null,
        null,
        fields());
  }

  private List<String> actions(Set<Integer> visible) {
    Stream<String> deals = order.stream().map(seat -> deal(seat, visible).notation());
    return Stream.concat(deals, log.lines().stream()).toList();
  }

  private Step deal(int seat, Set<Integer> visible) {
    boolean seen = visible.contains(seat) || log.isShown(seat);
    SeenCards cards = seen ? SeenCards.of(player(seat).cards().cards()) : SeenCards.TWO_UNKNOWN;
    return new Step.DealHole(order.indexOf(seat) + 1, cards);
  }

  private Map<String, TomlValue> fields() {
    Map<String, TomlValue> fields = HouseFields.of(hand.setup().rules());
    fields.put("seats", TomlValue.wholes(byPlayer(seat -> seat + 1L)));
    return fields;
  }

  private List<Long> byPlayer(IntToLongFunction amount) {
    return order.stream().map(seat -> amount.applyAsLong(seat)).toList();
  }

  private long startingStack(int seat) {
    return hand.setup().stacks().stream()
        .filter(stack -> stack.seat() == seat)
        .mapToLong(Stack::chips)
        .sum();
  }

  private Player player(int seat) {
    return hand.player(seat).orElseThrow();
  }
}
