package dev.holdfast.session.view;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.session.room.Next;
import dev.holdfast.session.room.PlayEvent.Blind;
import dev.holdfast.session.room.PlayEvent.DealtIn;
import dev.holdfast.session.room.PlayEvent.HandStarted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deal as one viewer sees it: no cards but their own. */
record HandStartedView(
    int handNumber,
    int dealerSeat,
    List<Blind> blinds,
    List<DealtIn> seats,
    Optional<List<Card>> holeCards,
    @Nullable Next next) {

  static HandStartedView of(HandStarted event, UUID viewer) {
    Optional<List<Card>> mine =
        event.seats().stream()
            .filter(seat -> seat.userId().equals(viewer))
            .findFirst()
            .map(seat -> event.secret().holeCards().get(seat.seatIndex()))
            .map(HoleCards::cards);
    return new HandStartedView(
        event.handNumber(), event.dealerSeat(), event.blinds(), event.seats(), mine, event.next());
  }
}
