package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.codec.RoomCodec;
import dev.holdfast.session.room.Appended;
import dev.holdfast.session.room.Commit;
import dev.holdfast.session.room.FinishedHand;
import dev.holdfast.session.room.HandArchive;
import dev.holdfast.session.room.Receipt;
import dev.holdfast.session.room.Room;
import dev.holdfast.session.room.RoomAgenda;
import dev.holdfast.session.room.RoomDirectory;
import dev.holdfast.session.room.RoomJournal;
import dev.holdfast.session.room.RoomStore;
import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rooms in PostgreSQL. A change is one statement in one round trip, guarded by the position it was
 * decided on; a commit whose answer was lost is settled by storing it again. Safe for use by many
 * threads and processes.
 */
public final class PostgresRooms
    implements RoomStore, RoomDirectory, RoomAgenda, RoomJournal, HandArchive {

  private final Reachable database;
  private final RoomCodec codec = new RoomCodec();
  private final StoredEvents events = new StoredEvents(codec);

  /** In a database that is migrated. */
  public PostgresRooms(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public Optional<Room> load(UUID roomId) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select s.current_state
                    from rooms r
                    join game_states s on s.game_id = r.current_game_id
                    where r.id = :room
                    """)
                .bind("room", roomId)
                .mapTo(String.class)
                .findOne()
                .map(codec::readRoom));
  }

  @Override
  public Appended append(Commit commit) {
    CommitBatch batch = new CommitBatch();
    CommitRows.add(codec, batch, commit);
    return database.with(handle -> appended(CommitStatement.store(batch, handle).get(0), commit));
  }

  @Override
  public Optional<UUID> byCode(String code) {
    return database.with(
        handle ->
            handle
                .createQuery("select id from rooms where code = :code")
                .bind("code", code)
                .mapTo(UUID.class)
                .findOne());
  }

  @Override
  public Optional<UUID> byGame(UUID gameId) {
    return database.with(
        handle ->
            handle
                .createQuery("select room_id from games where id = :game")
                .bind("game", gameId)
                .mapTo(UUID.class)
                .findOne());
  }

  @Override
  public List<UUID> dueBy(Instant time, int limit) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select room_id
                    from game_states
                    where next_deadline <= :time
                    order by next_deadline
                    limit :limit
                    """)
                .bind("time", time.atOffset(ZoneOffset.UTC))
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  @Override
  public List<UUID> attended() {
    return database.with(
        handle ->
            handle
                .createQuery("select distinct room_id from room_seats where away_since is null")
                .mapTo(UUID.class)
                .list());
  }

  @Override
  public List<StreamEvent> after(UUID gameId, long seq, int limit) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select e.game_id, e.epoch, e.sequence_number, e.timestamp, e.event_type,
                      e.payload, e.private
                    from game_events e
                    join game_states s on s.game_id = e.game_id and s.epoch = e.epoch
                    where e.game_id = :game and e.sequence_number > :seq
                    order by e.sequence_number
                    limit :limit
                    """)
                .bind("game", gameId)
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, context) -> events.read(row))
                .list());
  }

  @Override
  public Optional<StreamPosition> head(UUID gameId) {
    return database.with(
        handle ->
            handle
                .createQuery("select epoch, seq from game_states where game_id = :game")
                .bind("game", gameId)
                .map(
                    (row, c) -> new StreamPosition(gameId, row.getInt("epoch"), row.getLong("seq")))
                .findOne());
  }

  @Override
  public Optional<Receipt> receipt(UUID gameId, UUID userId, UUID actionId) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select seq
                    from actions
                    where game_id = :game and user_id = :user and action_id = :action
                    """)
                .bind("game", gameId)
                .bind("user", userId)
                .bind("action", actionId)
                .mapTo(Long.class)
                .findOne()
                .map(seq -> new Receipt(gameId, userId, actionId, seq)));
  }

  @Override
  public List<FinishedHand> hands(UUID gameId) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select record
                    from hands
                    where game_id = :game and ended_at is not null
                    order by hand_number
                    """)
                .bind("game", gameId)
                .mapTo(String.class)
                .map(codec::readHand)
                .list());
  }

  @Override
  public Optional<FinishedHand> hand(UUID gameId, int handNumber) {
    return database.with(
        handle ->
            handle
                .createQuery(
                    """
                    select record
                    from hands
                    where game_id = :game and hand_number = :number and ended_at is not null
                    """)
                .bind("game", gameId)
                .bind("number", handNumber)
                .mapTo(String.class)
                .findOne()
                .map(codec::readHand));
  }

  private static Appended appended(CommitResult result, Commit commit) {
    if (result instanceof CommitResult.Repeated repeated) {
      Receipt asked = commit.receipt().orElseThrow();
      return new Appended.Repeated(
          new Receipt(asked.gameId(), asked.userId(), asked.actionId(), repeated.seq()));
    }
    return result instanceof CommitResult.Stored ? new Appended.Stored() : new Appended.Overtaken();
  }
}
