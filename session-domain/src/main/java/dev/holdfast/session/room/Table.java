package dev.holdfast.session.room;

import dev.holdfast.poker.game.Deal;
import dev.holdfast.poker.game.Entry;
import dev.holdfast.poker.game.Game;
import dev.holdfast.poker.game.GameSeat;
import dev.holdfast.poker.hand.Decision;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.HandSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The table: seats, stacks and the hand.
 *
 * @param status where the game stands
 * @param game button, blinds and stacks from hand to hand; a running hand's stacks are in {@code
 *     play}
 * @param seats who sits where
 * @param play the hand on the table, or the last one; null before the first
 * @param clock the clock of the decision the table waits for; null if it waits for none
 * @param turns how many decisions the game has asked for
 * @param deferred what was asked for in mid-hand and is done after it
 * @since 0.1
 */
public record Table(
    GameStatus status,
    Game game,
    SortedMap<Integer, Seat> seats,
    @Nullable Play play,
    @Nullable TurnClock clock,
    long turns,
    List<Deferrable> deferred) {

  /** Keeps its own copies. */
  public Table {
    seats = Collections.unmodifiableSortedMap(new TreeMap<>(seats));
    deferred = List.copyOf(deferred);
  }

  static Table empty(RoomSettings settings) {
    Game game = Game.of(settings.gameRules());
    return new Table(GameStatus.WAITING, game, new TreeMap<>(), null, null, 0, List.of());
  }

  /** The same people and stacks for a new game. */
  Table reopened(RoomSettings settings) {
    Game fresh = Game.of(settings.gameRules());
    for (GameSeat seat : game.seats()) {
      fresh = fresh.sit(seat.seat(), seat.chips(), Entry.POST);
      fresh = seat.sittingOut() ? fresh.sitOut(seat.seat()) : fresh;
    }
    return new Table(GameStatus.WAITING, fresh, seats, null, null, 0, List.of())
        .fillingTimeBanks(settings);
  }

  Table fillingTimeBanks(RoomSettings settings) {
    Duration bank = Duration.ofSeconds(settings.timeBankSeconds());
    return changingAll(seat -> seat.withTimeBank(bank));
  }

  /** The hand that is being played, if one is. */
  public Optional<Play> running() {
    return Optional.ofNullable(play).filter(Play::isRunning);
  }

  /** The seat somebody has. */
  public Optional<Seat> seatOf(UUID userId) {
    return seats.values().stream().filter(seat -> seat.userId().equals(userId)).findFirst();
  }

  /**
   * The seat with this number.
   *
   * @throws IllegalStateException if nobody sits there
   */
  public Seat seatAt(int seatIndex) {
    Seat seat = seats.get(seatIndex);
    if (seat == null) {
      throw new IllegalStateException("nobody sits in seat " + seatIndex);
    }
    return seat;
  }

  /** Whether a seat's player is not dealt in from the next hand on. */
  public boolean isSittingOut(int seatIndex) {
    return game.seat(seatIndex).orElseThrow().sittingOut();
  }

  /** Whether a decision with this number was asked for and is not any more. */
  boolean isPast(long turn) {
    return clock == null ? turn <= turns : turn != clock.turn();
  }

  /** Whether a seat's player is in the hand being played, folded or not. */
  public boolean isInHand(int seatIndex) {
    return play != null && play.involves(seatIndex);
  }

  /** The chips behind at a seat: in mid-hand those not yet put in. */
  public long chips(int seatIndex) {
    if (play != null && play.involves(seatIndex)) {
      return play.hand().player(seatIndex).orElseThrow().stack();
    }
    return chipsBetweenHands(seatIndex);
  }

  /** The chips a seat had when no hand ran last. */
  public long chipsBetweenHands(int seatIndex) {
    return game.seat(seatIndex).orElseThrow().chips();
  }

  /** What is left of a player's time bank at some moment, the decision under way counted. */
  public Duration timeBankAt(int seatIndex, Instant now) {
    return chargingBank(seatIndex, now).seatAt(seatIndex).timeBank();
  }

  /** All the chips in the middle. */
  public long pot() {
    return running().map(running -> running.hand().pot()).orElse(0L);
  }

  /** All the chips on the table, in stacks and in the middle. */
  public long totalChips() {
    return pot() + seats.keySet().stream().mapToLong(this::chips).sum();
  }

  /** What is wrong with so many chips more, named by this field: no sum may grow out of range. */
  Optional<Refusal> tooMuch(String field, long more) {
    return totalChips() <= HandSetup.MAX_CHIPS - more
        ? Optional.empty()
        : Optional.of(Refusal.field(field, "must fit on the table"));
  }

  /** When the next hand is due, if one is to be dealt: not to a table that everybody has left. */
  Optional<Instant> nextHandAt(int delayMs) {
    boolean attended = !seats.values().stream().allMatch(Seat::isAway);
    if (status != GameStatus.ACTIVE || running().isPresent() || !attended || !game.canDeal()) {
      return Optional.empty();
    }
    Instant ended = play == null || play.endedAt() == null ? Instant.EPOCH : play.endedAt();
    return Optional.of(ended.plusMillis(delayMs));
  }

  Table dealing(UUID gameId, PlayEvent.HandStarted dealt, Instant at) {
    Deal deal = game.deal(dealt.secret().deck());
    int number = dealt.handNumber();
    UUID id = Play.idOf(gameId, number);
    Hand hand = deal.opening().hand();
    Play begun = new Play(id, number, hand, dealt.seats(), List.of(), at, null);
    return new Table(status, deal.game(), seats, begun, null, turns, deferred);
  }

  Table acting(PlayEvent.PlayerAction done, long seq, Instant at) {
    Play before = running().orElseThrow();
    Decision decision = before.hand().act(done.seatIndex(), done.choice());
    if (!(decision instanceof Decision.Accepted accepted)) {
      throw new IllegalStateException("event " + seq + " does not fit the hand: " + decision);
    }
    Play.Logged logged =
        new Play.Logged(
            seq,
            done.seatIndex(),
            done.userId(),
            done.action().name(),
            done.amount(),
            done.street());
    Table charged = chargingBank(done.seatIndex(), at);
    TurnClock kept = clock != null && clock.seatIndex() == done.seatIndex() ? null : clock;
    Play after = before.after(accepted.hand(), logged);
    return new Table(status, game, charged.seats, after, kept, turns, deferred);
  }

  Table settled(Instant at) {
    Play paid = running().orElseThrow().endedAt(at);
    Game carried = game.settle(paid.hand());
    return new Table(status, carried, seats, paid, null, turns, List.of());
  }

  Table on(@Nullable Next next, Instant at) {
    if (next == null || (clock != null && clock.turn() == next.turn())) {
      return this;
    }
    return new Table(status, game, seats, play, next.clockFrom(at), next.turn(), deferred);
  }

  Table onBankUntil(Instant end) {
    return clock == null ? this : with(clock.onBankUntil(end));
  }

  Table shiftingClock(long outageMs) {
    return clock == null ? this : with(clock.shifted(Duration.ofMillis(outageMs)));
  }

  Table putting(Seat seat) {
    SortedMap<Integer, Seat> changed = new TreeMap<>(seats);
    changed.put(seat.index(), seat);
    return with(changed);
  }

  Table vacating(int seatIndex) {
    SortedMap<Integer, Seat> changed = new TreeMap<>(seats);
    changed.remove(seatIndex);
    return with(changed).withGame(game.leave(seatIndex));
  }

  Table changing(int seatIndex, UnaryOperator<Seat> change) {
    Seat seat = seats.get(seatIndex);
    return seat == null ? this : putting(change.apply(seat));
  }

  Table changingAll(UnaryOperator<Seat> change) {
    SortedMap<Integer, Seat> changed = new TreeMap<>(seats);
    changed.replaceAll((index, seat) -> change.apply(seat));
    return with(changed);
  }

  Table addingChips(int seatIndex, long amount) {
    return withGame(game.addChips(seatIndex, amount));
  }

  Table deferring(Deferrable change) {
    List<Deferrable> longer = new ArrayList<>(deferred);
    longer.add(change);
    return new Table(status, game, seats, play, clock, turns, longer);
  }

  Table droppingDeferred(String change) {
    List<Deferrable> left = deferred.stream().filter(d -> !d.change().equals(change)).toList();
    return new Table(status, game, seats, play, clock, turns, left);
  }

  /** The same without what tells who somebody was. */
  Table forgetting(UUID userId, String nameless) {
    Play renamed = play == null ? null : play.renaming(userId, nameless);
    List<Deferrable> left = deferred.stream().map(change -> change.forgetting(userId)).toList();
    return new Table(status, game, seats, renamed, clock, turns, left);
  }

  Table with(GameStatus changed) {
    return new Table(changed, game, seats, play, clock, turns, deferred);
  }

  Table withGame(Game changed) {
    return new Table(status, changed, seats, play, clock, turns, deferred);
  }

  private Table with(SortedMap<Integer, Seat> changed) {
    return new Table(status, game, changed, play, clock, turns, deferred);
  }

  private Table with(TurnClock changed) {
    return new Table(status, game, seats, play, changed, turns, deferred);
  }

  private Table chargingBank(int seatIndex, Instant at) {
    if (clock == null || clock.seatIndex() != seatIndex) {
      return this;
    }
    Duration used = clock.bankUsedAt(at);
    return changing(seatIndex, seat -> seat.spending(used));
  }
}
