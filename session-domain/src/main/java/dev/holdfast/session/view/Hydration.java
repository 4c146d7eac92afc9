package dev.holdfast.session.view;

import dev.holdfast.poker.card.Card;
import dev.holdfast.poker.hand.Hand;
import dev.holdfast.poker.hand.LegalActions;
import dev.holdfast.poker.hand.Player;
import dev.holdfast.poker.hand.Pot;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a client needs to draw the table as one viewer may see it. The wire writes it in snake
 * case; empty {@link Optional} components are left out there, null ones are told as null.
 *
 * @param spectatorsCount how many people watch
 * @param timer the clock of the decision awaited; null if none is
 * @param legalActions what the viewer may do now; null unless it is their turn
 * @param pendingRequests who waits to be let in; for the host only
 * @param hostControls what the host may do; for the host only
 * @since 0.1
 */
public record Hydration(
    long seq,
    int epoch,
    Instant timestamp,
    RoomPart room,
    GamePart game,
    @Nullable HandPart hand,
    List<SeatPart> seats,
    int spectatorsCount,
    Me me,
    List<ActionPart> recentActions,
    @Nullable TimerPart timer,
    @Nullable LegalPart legalActions,
    Optional<List<PendingPart>> pendingRequests,
    Optional<HostControls> hostControls) {

  /** The room itself. */
  public record RoomPart(UUID id, String code, UUID hostId, String status, RoomSettings settings) {}

  /** The current game. */
  public record GamePart(UUID id, String status, @Nullable UUID currentHandId, int handNumber) {}

  /** The hand on the table, or the last one until the next begins. */
  public record HandPart(
      UUID id,
      int handNumber,
      String phase,
      List<Card> board,
      long pot,
      List<Pot> pots,
      long currentBet,
      int dealerSeat) {}

  /** A taken seat. */
  public record SeatPart(
      int seatIndex,
      UUID userId,
      String displayName,
      long chips,
      long bet,
      String status,
      String connection,
      boolean isDealer) {}

  /**
   * The viewer.
   *
   * @param rejoinToken filled in where tokens are minted
   * @param seatToken likewise, for somebody with a seat
   */
  public record Me(
      UUID userId,
      String role,
      Optional<String> displayName,
      Optional<Integer> seatIndex,
      Optional<List<Card>> holeCards,
      Optional<String> rejoinToken,
      Optional<String> seatToken) {}

  /** Something done in this hand. */
  public record ActionPart(
      long seq, int seatIndex, UUID userId, String action, long amount, String street) {}

  /** A running clock. */
  public record TimerPart(
      int actorSeat, long turn, Instant startedAt, Instant deadlineAt, double timebankRemaining) {}

  /** What may be done now; see {@link LegalActions}. */
  public record LegalPart(
      boolean fold, boolean check, @Nullable Long call, @Nullable Range raise, long allIn) {

    /**
     * What the engine allows. All-in is told as the street's total it leads to: where raising is
     * closed it is a call.
     */
    public static LegalPart of(LegalActions legal, Hand hand) {
      Player player = hand.player(legal.seat()).orElseThrow();
      return new LegalPart(
          legal.fold(),
          legal.check(),
          legal.canCall() ? legal.call() : null,
          legal.canRaise() ? new Range(legal.minRaiseTo(), legal.maxRaiseTo()) : null,
          player.bet() + (legal.canRaise() ? player.stack() : legal.call()));
    }
  }

  /** From and to, both accepted. */
  public record Range(long min, long max) {}

  /** Somebody who waits to be let in. */
  public record PendingPart(UUID userId, String displayName, Instant requestedAt) {}

  /** What the host may do. */
  public record HostControls(boolean canPause, boolean canKick, boolean canAdjustChips) {}

  /** The document for somebody in a room, without tokens. */
  public static Hydration of(Room room, UUID userId, Instant now) {
    return of(room, Viewer.in(room, userId), now);
  }

  /** The same as somebody sees it who leaves another of their roles aside. */
  public static Hydration of(Room room, Viewer viewer, Instant now) {
    return new HydrationWriter(room, viewer, now).write();
  }

  /** The same document with the viewer's tokens in it. */
  public Hydration withTokens(String rejoinToken, Optional<String> seatToken) {
    Me known =
        new Me(
            me.userId,
            me.role,
            me.displayName,
            me.seatIndex,
            me.holeCards,
            Optional.of(rejoinToken),
            seatToken);
    return new Hydration(
        seq,
        epoch,
        timestamp,
        room,
        game,
        hand,
        seats,
        spectatorsCount,
        known,
        recentActions,
        timer,
        legalActions,
        pendingRequests,
        hostControls);
  }
}
