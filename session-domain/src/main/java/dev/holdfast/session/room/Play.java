package dev.holdfast.session.room;

import dev.holdfast.poker.card.HoleCards;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.Player;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hand on the table, or the last one until the next begins.
 *
 * @param handId its id
 * @param handNumber 1 for the game's first
 * @param hand the engine's hand
 * @param seats who was dealt in, with their stacks before anything was posted
 * @param log what was done so far
 * @param startedAt when it was dealt
 * @param endedAt when it was paid; null while it runs
 * @since 0.1
 */
public record Play(
    UUID handId,
    int handNumber,
    Hand hand,
    List<PlayEvent.DealtIn> seats,
    List<Logged> log,
    Instant startedAt,
    @Nullable Instant endedAt) {

  /**
   * One action of the hand.
   *
   * @param seq the number of its event
   * @param amount the player's chips in on that street afterwards
   */
  public record Logged(
      long seq, int seatIndex, UUID userId, String action, long amount, String street) {}

  /** Keeps its own copies. */
  public Play {
    seats = List.copyOf(seats);
    log = List.copyOf(log);
  }

  /** The id of a game's hand: made from both, so that deciding needs no source of ids. */
  public static UUID idOf(UUID gameId, int handNumber) {
    return UUID.nameUUIDFromBytes((gameId + "/" + handNumber).getBytes(StandardCharsets.US_ASCII));
  }

  /** Where in the hand it stands, in one lower-case word. */
  public String street() {
    return hand.street().name().toLowerCase(Locale.ROOT);
  }

  /** Whether it still runs. */
  public boolean isRunning() {
    return endedAt == null;
  }

  /** The cards somebody was dealt, whatever seat they have by now; empty if they were not in. */
  public Optional<HoleCards> cardsOf(UUID userId) {
    return seats.stream()
        .filter(seat -> seat.userId().equals(userId))
        .findFirst()
        .flatMap(seat -> hand.player(seat.seatIndex()))
        .map(Player::cards);
  }

  /** Whether this seat was dealt in and the hand still runs. */
  boolean involves(int seatIndex) {
    return isRunning() && seats.stream().anyMatch(seat -> seat.seatIndex() == seatIndex);
  }

  Play after(Hand next, Logged action) {
    List<Logged> longer = new ArrayList<>(log);
    longer.add(action);
    return new Play(handId, handNumber, next, seats, longer, startedAt, endedAt);
  }

  Play renaming(UUID userId, String name) {
    List<PlayEvent.DealtIn> renamed =
        seats.stream().map(seat -> seat.userId().equals(userId) ? seat.named(name) : seat).toList();
    return new Play(handId, handNumber, hand, renamed, log, startedAt, endedAt);
  }

  Play endedAt(Instant at) {
    return new Play(handId, handNumber, hand, seats, log, startedAt, at);
  }
}
