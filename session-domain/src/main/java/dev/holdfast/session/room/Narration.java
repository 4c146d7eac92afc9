package dev.holdfast.session.room;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.eval.HandRank;
import dev.holdfast.poker.hand.ForcedBet;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandEvent;
import dev.holdfast.poker.hand.HandEvent.HandCompleted;
import dev.holdfast.poker.hand.HandEvent.HandStarted;
import dev.holdfast.poker.hand.HandEvent.PlayerActed;
import dev.holdfast.poker.hand.HandEvent.PotAward;
import dev.holdfast.poker.hand.HandEvent.PotsDistributed;
import dev.holdfast.poker.hand.HandEvent.ShownHand;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.poker.hand.Stack;
import dev.holdfast.session.room.PlayEvent.Blind;
import dev.holdfast.session.room.PlayEvent.DealtIn;
import dev.holdfast.session.room.PlayEvent.HandComplete;
import dev.holdfast.session.room.PlayEvent.HandsRevealed;
import dev.holdfast.session.room.PlayEvent.PaidPot;
import dev.holdfast.session.room.PlayEvent.PlayerAction;
import dev.holdfast.session.room.PlayEvent.PotDistributed;
import dev.holdfast.session.room.PlayEvent.SeatAmount;
import dev.holdfast.session.room.PlayEvent.SeatChips;
import dev.holdfast.session.room.PlayEvent.Secret;
import dev.holdfast.session.room.PlayEvent.Shown;
import dev.holdfast.session.room.PlayEvent.StreetAdvanced;
import dev.holdfast.session.room.PlayEvent.Winner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells a hand's facts as the room's: with names instead of seats alone, and with the clock. */
final class Narration {

  private final Room room;
  private final Hand hand;
  private final int handNumber;
  private final @Nullable Next next;

  /**
   * @param room the room the facts befall
   * @param handNumber the hand's number in its game
   * @param hand the hand after them
   */
  Narration(Room room, int handNumber, Hand hand, Instant now) {
    this.room = room;
    this.handNumber = handNumber;
    this.hand = hand;
    this.next = hand.legalActions().map(legal -> asked(legal, now)).orElse(null);
  }

  /** A new decision, or the one that stands already if somebody else left out of turn. */
  private Next asked(LegalActions legal, Instant now) {
    Table table = room.table();
    TurnClock clock = table.clock();
    if (clock != null && clock.seatIndex() == legal.seat() && isOnTheSameStreet(table)) {
      return Next.of(legal, clock.turn(), clock.deadlineAt());
    }
    int seconds = room.settings().actionTimeoutSeconds();
    return Next.of(legal, table.turns() + 1, now.plusSeconds(seconds));
  }

  private boolean isOnTheSameStreet(Table table) {
    return table.running().filter(play -> play.hand().street() == hand.street()).isPresent();
  }

  /** The facts of a deal. */
  List<RoomEvent> deal(List<HandEvent> events) {
    return tell(events, Optional.empty(), Optional.empty());
  }

  /** The facts of a choice; only the last of them asks for the next decision. */
  List<RoomEvent> tell(List<HandEvent> events, Optional<String> reason, Optional<UUID> actionId) {
    List<RoomEvent> told = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      Next asked = i == events.size() - 1 ? next : null;
      told.add(events.get(i).accept(new Teller(asked, reason, actionId)));
    }
    return told;
  }

  /** Tells one fact; a hand's events call back with their own type. */
  private final class Teller implements HandEvent.Visitor<RoomEvent> {
    private final @Nullable Next asked;
    private final Optional<String> reason;
    private final Optional<UUID> actionId;

    Teller(@Nullable Next asked, Optional<String> reason, Optional<UUID> actionId) {
      this.asked = asked;
      this.reason = reason;
      this.actionId = actionId;
    }

    @Override
    public RoomEvent started(HandStarted event) {
      List<Blind> blinds = event.posted().stream().map(Narration::blind).toList();
      List<DealtIn> seats = event.setup().stacks().stream().map(Narration.this::dealtIn).toList();
      Map<Integer, HoleCards> cards =
          hand.players().stream().collect(Collectors.toMap(Player::seat, Player::cards));
      return new PlayEvent.HandStarted(
          handNumber,
          event.setup().button(),
          blinds,
          seats,
          new Secret(event.deck(), cards),
          asked);
    }

    @Override
    public RoomEvent acted(PlayerActed event) {
      return new PlayerAction(
          handNumber,
          event.seat(),
          userAt(event.seat()),
          event.move(),
          event.total(),
          event.stack(),
          event.pot(),
          room.table().running().orElseThrow().street(),
          room.table().turns(),
          reason,
          actionId,
          asked);
    }

    @Override
    public RoomEvent boardsChosen(HandEvent.BoardsChosen event) {
      throw new IllegalStateException("rooms run one board: " + event);
    }

    @Override
    public RoomEvent revealed(HandEvent.HandsRevealed event) {
      return new HandsRevealed(handNumber, shown(event.shown()));
    }

    @Override
    public RoomEvent streetAdvanced(HandEvent.StreetAdvanced event) {
      String street = event.street().name().toLowerCase(Locale.ROOT);
      return new StreetAdvanced(handNumber, street, event.board(), event.pots(), asked);
    }

    @Override
    public RoomEvent completed(HandCompleted event) {
      List<Winner> winners = event.winners().stream().map(Narration.this::winner).toList();
      return new HandComplete(handNumber, hand.board(), winners, shown(event.shown()));
    }

    @Override
    public RoomEvent paid(PotsDistributed event) {
      return new PotDistributed(
          handNumber,
          event.awards().stream().map(Narration::paidPot).toList(),
          Optional.ofNullable(event.uncalled()).map(Narration::amount),
          event.stacks().stream().map(s -> new SeatChips(s.seat(), s.chips())).toList());
    }
  }

  private UUID userAt(int seatIndex) {
    return room.table().seatAt(seatIndex).userId();
  }

  private DealtIn dealtIn(Stack stack) {
    UUID userId = userAt(stack.seat());
    String name = room.members().get(userId).displayName();
    return new DealtIn(stack.seat(), userId, name, stack.chips());
  }

  private Winner winner(HandEvent.Winner winner) {
    int seat = winner.seat();
    HandRank rank = winner.rank();
    return rank == null
        ? new Winner(seat, userAt(seat), winner.amount(), null, null)
        : new Winner(seat, userAt(seat), winner.amount(), rank.words(), cardsOf(seat));
  }

  private List<Card> cardsOf(int seatIndex) {
    return hand.player(seatIndex).orElseThrow().cards().cards();
  }

  private static Blind blind(ForcedBet bet) {
    String kind =
        switch (bet.kind()) {
          case SMALL_BLIND -> "small";
          case BIG_BLIND -> "big";
          case ANTE, BUTTON_ANTE -> "ante";
          case BIG_BLIND_ANTE -> "big_blind_ante";
          case STRADDLE -> "straddle";
          case POST -> "post";
          case DEAD_BLIND -> "dead";
        };
    return new Blind(bet.seat(), kind, bet.amount());
  }

  private static List<Shown> shown(List<ShownHand> hands) {
    return hands.stream().map(hand -> new Shown(hand.seat(), hand.cards().cards())).toList();
  }

  private static PaidPot paidPot(PotAward award) {
    return new PaidPot(
        award.pot().amount(),
        award.pot().eligible(),
        award.winners().stream().map(Narration::amount).toList());
  }

  private static SeatAmount amount(Stack stack) {
    return new SeatAmount(stack.seat(), stack.chips());
  }
}
