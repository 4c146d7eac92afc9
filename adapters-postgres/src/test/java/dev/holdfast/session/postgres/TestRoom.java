package dev.holdfast.session.postgres;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room with one hand, as rows: what a test or a benchmark commits again and again. */
final class TestRoom {
  static final Instant AT = Instant.parse("2026-01-01T12:00:00Z");
  private static final Json NONE = new Json("[]");

  final UUID roomId = UUID.randomUUID();
  final UUID gameId = UUID.randomUUID();
  final UUID handId = UUID.randomUUID();
  final UUID userId = UUID.randomUUID();
  final String code;
  private final Json snapshot;

  /**
   * A room that is not stored yet.
   *
   * @param snapshotBytes how large its snapshot is
   */
  TestRoom(String code, int snapshotBytes) {
    this.code = code;
    this.snapshot = new Json("{\"padding\": \"" + "x".repeat(snapshotBytes) + "\"}");
  }

  TestRoom() {
    this(UUID.randomUUID().toString().substring(0, 13), 100);
  }

  /** Opens the room and deals a hand: its game stands at 1 afterwards. */
  void open(CommitBatch batch, int n) {
    UUID commit = guard(batch, n, 0, null, null);
    batch.rooms.add(room(n, gameId));
    batch.openedGames.add(game(n, gameId, 1, "waiting"));
    batch.events.add(event(n, commit, gameId, 1, "game_opened", null));
    batch.hands.add(hand(n));
  }

  /** Takes its user's action: the game stands one further afterwards. */
  void act(CommitBatch batch, int n, long expected, UUID actionId) {
    act(batch, n, expected, userId, actionId);
  }

  /** Takes somebody's action. */
  void act(CommitBatch batch, int n, long expected, UUID actor, UUID actionId) {
    UUID commit = guard(batch, n, expected, actor, actionId);
    long seq = expected + 1;
    batch.movedGames.add(game(n, gameId, seq, "active"));
    batch.events.add(event(n, commit, gameId, seq, "player_action", "RAISE"));
    batch.actions.add(
        new ActionRow(
            n, handId, gameId, 1, seq, 3, actor, "preflop", "RAISE", 120, seq, actionId, AT));
  }

  /** Moves the game by one event in which nobody acts. */
  void tick(CommitBatch batch, int n, long expected) {
    UUID commit = guard(batch, n, expected, null, null);
    batch.movedGames.add(game(n, gameId, expected + 1, "active"));
    batch.events.add(event(n, commit, gameId, expected + 1, "game_paused", null));
  }

  /** Ends the game and opens the next one. */
  void reopen(CommitBatch batch, int n, long expected, UUID nextGameId) {
    UUID commit = guard(batch, n, expected, null, null);
    batch.rooms.add(room(n, nextGameId));
    batch.movedGames.add(game(n, gameId, expected + 1, "completed"));
    batch.openedGames.add(game(n, nextGameId, 1, "waiting"));
    batch.events.add(event(n, commit, gameId, expected + 1, "game_completed", null));
    batch.events.add(event(n, commit, nextGameId, 1, "game_opened", null));
  }

  SeatRow seat(int n, int seatIndex, UUID user) {
    return new SeatRow(n, roomId, seatIndex, user, "Anna", 200, "active", null);
  }

  LedgerRow buyIn(int n, long seq, long amount) {
    return new LedgerRow(n, roomId, gameId, 1, seq, userId, "buy_in", "bank", "table", amount, AT);
  }

  private UUID guard(
      CommitBatch batch, int n, long expected, @Nullable UUID actor, @Nullable UUID actionId) {
    UUID id = UUID.randomUUID();
    batch.guards.add(new GuardRow(n, id, roomId, gameId, 1, expected, actor, actionId));
    return id;
  }

  private RoomRow room(int n, UUID currentGameId) {
    return new RoomRow(n, roomId, code, userId, currentGameId, "open", new Json("{}"), AT);
  }

  private GameRow game(int n, UUID id, long seq, String status) {
    return new GameRow(n, id, roomId, 1, seq, snapshot, AT.plusSeconds(seq), status, 1, seq);
  }

  private EventRow event(
      int n, UUID commit, UUID id, long seq, String type, @Nullable String action) {
    Json payload =
        new Json(
            """
            {"handNumber": 1, "seatIndex": 3, "userId": "%s", "action": "RAISE", "amount": 120,
             "chips": 880, "pot": 255, "next": {"seatIndex": 4, "turn": 17, "toCall": 120,
             "minRaiseTo": 220, "maxRaiseTo": 1000, "canCheck": false, "canRaise": true}}
            """
                .formatted(userId));
    return new EventRow(n, commit, id, 1, seq, type, action, userId, payload, null, AT);
  }

  private HandRow hand(int n) {
    return new HandRow(n, handId, gameId, 1, "preflop", NONE, 0, NONE, 0, 0, null, null, AT, null);
  }
}
