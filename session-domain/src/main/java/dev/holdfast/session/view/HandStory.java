package dev.holdfast.session.view;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.history.PhhHand;
import dev.holdfast.poker.history.TomlValue;
import dev.holdfast.poker.history.Transcript;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.PlayEvent.DealtIn;
import dev.holdfast.session.room.PlayEvent.PaidPot;
import dev.holdfast.session.room.PlayEvent.SeatAmount;
import dev.holdfast.session.room.PlayEvent.SeatChips;
import dev.holdfast.session.room.PlayEvent.Shown;
import dev.holdfast.session.room.PlayEvent.Winner;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A finished hand as one viewer may know it: their own cards and those that were shown, nobody
 * else's.
 *
 * @param dealerSeat where the button was
 * @param seats who was dealt in, with their stacks before anything was posted
 * @param holeCards the viewer's cards; absent if they were not dealt in
 * @param shown the hands that were shown
 * @param uncalled what was given back uncalled
 * @param stacks everybody's chips afterwards
 * @since 0.1
 */
public record HandStory(
    UUID gameId,
    UUID handId,
    int handNumber,
    Instant startedAt,
    Instant endedAt,
    int dealerSeat,
    List<DealtIn> seats,
    Optional<List<Card>> holeCards,
    List<Card> board,
    List<Shown> shown,
    List<Winner> winners,
    List<PaidPot> pots,
    Optional<SeatAmount> uncalled,
    List<SeatChips> stacks) {

  /** The story of a hand for a viewer. */
  public static HandStory of(FinishedHand hand, UUID viewer) {
    return new HandStory(
        hand.gameId(),
        hand.handId(),
        hand.handNumber(),
        hand.startedAt(),
        hand.endedAt(),
        hand.record().setup().button(),
        hand.seats(),
        seatOf(viewer, hand).map(seat -> cards(seat, hand)),
        hand.complete().board(),
        hand.complete().shown(),
        hand.complete().winners(),
        hand.paid().pots(),
        hand.paid().uncalled(),
        hand.paid().stacks());
  }

  /**
   * The same in the PHH notation, action by action; what the viewer may not see is {@code ????}.
   */
  public static PhhHand notation(FinishedHand hand, UUID viewer) {
    Set<Integer> mine = seatOf(viewer, hand).map(Set::of).orElse(Set.of());
    return Transcript.of(hand.record(), mine)
        .withField("hand", new TomlValue.Whole(hand.handNumber()))
        .withField("players", names(hand));
  }

  private static TomlValue names(FinishedHand hand) {
    return new TomlValue.Listing(
        hand.record().setup().dealingOrder().stream()
            .map(seat -> dealtIn(hand, player -> player.seatIndex() == seat).orElseThrow())
            .<TomlValue>map(player -> new TomlValue.Text(player.displayName()))
            .toList());
  }

  private static Optional<Integer> seatOf(UUID viewer, FinishedHand hand) {
    return dealtIn(hand, player -> player.userId().equals(viewer)).map(DealtIn::seatIndex);
  }

  private static Optional<DealtIn> dealtIn(FinishedHand hand, Predicate<DealtIn> who) {
    return hand.seats().stream().filter(who).findFirst();
  }

  private static List<Card> cards(int seat, FinishedHand hand) {
    return Hand.restore(hand.record()).player(seat).orElseThrow().cards().cards();
  }
}
