package dev.holdfast.session.view;

import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.session.member.Role;
import dev.holdfast.session.room.Member;
import dev.holdfast.session.room.Play;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.Seat;
import dev.holdfast.session.room.Table;
import dev.holdfast.session.room.TurnClock;
import dev.holdfast.session.view.Hydration.ActionPart;
import dev.holdfast.session.view.Hydration.GamePart;
import dev.holdfast.session.view.Hydration.HandPart;
import dev.holdfast.session.view.Hydration.HostControls;
import dev.holdfast.session.view.Hydration.LegalPart;
import dev.holdfast.session.view.Hydration.Me;
import dev.holdfast.session.view.Hydration.PendingPart;
import dev.holdfast.session.view.Hydration.RoomPart;
import dev.holdfast.session.view.Hydration.SeatPart;
import dev.holdfast.session.view.Hydration.TimerPart;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the hydration document part by part. */
final class HydrationWriter {

  private final Room room;
  private final Table table;
  private final Viewer viewer;
  private final Instant now;
  private final Optional<Play> play;

  HydrationWriter(Room room, Viewer viewer, Instant now) {
    this.room = room;
    this.table = room.table();
    this.viewer = viewer;
    this.now = now;
    this.play = viewer.role().seesPlay() ? Optional.ofNullable(table.play()) : Optional.empty();
  }

  Hydration write() {
    boolean host = viewer.role() == Role.HOST;
    return new Hydration(
        room.position().seq(),
        room.position().epoch(),
        now,
        room(),
        game(),
        play.map(this::hand).orElse(null),
        table.seats().values().stream().map(this::seat).toList(),
        room.members().with(Role.SPECTATOR).size(),
        me(),
        play.map(HydrationWriter::actions).orElse(List.of()),
        timer(),
        mySeat().flatMap(this::legalActions).orElse(null),
        host ? Optional.of(pending()) : Optional.empty(),
        host ? Optional.of(new HostControls(true, true, true)) : Optional.empty());
  }

  private RoomPart room() {
    String status = word(table.status());
    return new RoomPart(room.id(), room.info().code(), room.hostId(), status, room.settings());
  }

  private GamePart game() {
    UUID handId = table.running().map(Play::handId).orElse(null);
    return new GamePart(room.gameId(), word(table.status()), handId, table.game().handNumber());
  }

  private HandPart hand(Play shown) {
    Hand hand = shown.hand();
    return new HandPart(
        shown.handId(),
        shown.handNumber(),
        hand.isOver() ? "showdown" : word(hand.street()),
        hand.board(),
        hand.pot(),
        hand.pots(),
        hand.currentBet(),
        hand.setup().button());
  }

  private SeatPart seat(Seat seat) {
    Optional<Player> player = player(seat);
    return new SeatPart(
        seat.index(),
        seat.userId(),
        room.members().get(seat.userId()).displayName(),
        player.map(Player::stack).orElseGet(() -> table.chipsBetweenHands(seat.index())),
        player.map(Player::bet).orElse(0L),
        player.map(HydrationWriter::status).orElseGet(() -> waiting(seat)),
        word(seat.connection()),
        table.game().button() == seat.index());
  }

  /** The seat's player in the running hand, if dealt in and the viewer may follow the play. */
  private Optional<Player> player(Seat seat) {
    return play.filter(Play::isRunning).flatMap(running -> running.hand().player(seat.index()));
  }

  private static String status(Player player) {
    return player.folded() ? "folded" : player.isAllIn() ? "all_in" : "active";
  }

  /** A seat without cards: whoever sat down in mid-hand sits this one out. */
  private String waiting(Seat seat) {
    boolean playing = play.filter(Play::isRunning).isPresent();
    return playing || table.isSittingOut(seat.index()) ? "sitting_out" : "active";
  }

  private Me me() {
    return new Me(
        viewer.userId(),
        word(viewer.role() == Role.KICKED ? Role.GUEST : viewer.role()),
        room.members().find(viewer.userId()).map(Member::displayName),
        mySeat().map(Seat::index),
        mySeat().flatMap(seat -> play).flatMap(this::myCards).map(HoleCards::cards),
        Optional.empty(),
        Optional.empty());
  }

  private Optional<Seat> mySeat() {
    return table.seatOf(viewer.userId());
  }

  private Optional<HoleCards> myCards(Play shown) {
    return shown.cardsOf(viewer.userId());
  }

  private static List<ActionPart> actions(Play shown) {
    return shown.log().stream()
        .map(
            a ->
                new ActionPart(
                    a.seq(), a.seatIndex(), a.userId(), a.action(), a.amount(), a.street()))
        .toList();
  }

  private @Nullable TimerPart timer() {
    TurnClock clock = table.clock();
    if (clock == null || play.isEmpty()) {
      return null;
    }
    return new TimerPart(
        clock.seatIndex(),
        clock.turn(),
        clock.startedAt(),
        clock.deadlineAt(),
        table.timeBankAt(clock.seatIndex(), now).toMillis() / 1000.0);
  }

  private Optional<LegalPart> legalActions(Seat seat) {
    return table
        .running()
        .flatMap(running -> running.hand().legalActions())
        .filter(legal -> legal.seat() == seat.index())
        .map(legal -> LegalPart.of(legal, table.running().orElseThrow().hand()));
  }

  private List<PendingPart> pending() {
    return room.members().with(Role.PENDING).stream()
        .map(m -> new PendingPart(m.userId(), m.displayName(), m.requestedAt()))
        .toList();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
