package dev.holdfast.session.postgres;

import dev.holdfast.session.postgres.CommitResult.Overtaken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Stores a batch of commits in one statement, which is one round trip and one transaction. Each
 * commit has its own guard: one that was overtaken or repeated keeps no other from being stored.
 *
 * <p>Storing the same batch again does no harm and gives the same answer, so that a batch whose
 * answer was lost is settled by storing it again.
 */
final class CommitStatement {
  private static final List<Input<?>> INPUTS =
      List.of(
          new Input<>("guards", GuardRow.class, batch -> batch.guards),
          new Input<>("new_rooms", RoomRow.class, batch -> batch.rooms),
          new Input<>("opened_games", GameRow.class, batch -> batch.openedGames),
          new Input<>("moved_games", GameRow.class, batch -> batch.movedGames),
          new Input<>("new_events", EventRow.class, batch -> batch.events),
          new Input<>("new_actions", ActionRow.class, batch -> batch.actions),
          new Input<>("new_hands", HandRow.class, batch -> batch.hands),
          new Input<>("new_players", PlayerRow.class, batch -> batch.players),
          new Input<>("new_members", MemberRow.class, batch -> batch.members),
          new Input<>("new_seats", SeatRow.class, batch -> batch.seats),
          new Input<>("left_seats", DepartureRow.class, batch -> batch.leftSeats),
          new Input<>("new_spectators", SpectatorRow.class, batch -> batch.spectators),
          new Input<>("left_spectators", DepartureRow.class, batch -> batch.leftSpectators),
          new Input<>("new_ledger", LedgerRow.class, batch -> batch.ledger));

  private static final SqlParts PARTS =
      SqlParts.of(SqlResource.read("dev/holdfast/session/postgres/commit.sql"));
  private static final Map<List<Input<?>>, String> TEXTS = new ConcurrentHashMap<>();

  private record Input<R extends Record>(RowArrays<R> arrays, Function<CommitBatch, List<R>> rows) {

    Input(String name, Class<R> type, Function<CommitBatch, List<R>> rows) {
      this(RowArrays.of(name, type), rows);
    }

    boolean isUsed(CommitBatch batch) {
      return !rows.apply(batch).isEmpty();
    }

    int bind(Query query, int first, CommitBatch batch) {
      return arrays.bind(query, first, rows.apply(batch));
    }
  }

  private CommitStatement() {}

  /** What became of each commit, in the order of their numbers. */
  static List<CommitResult> store(CommitBatch batch, Handle handle) {
    List<CommitResult> results = run(batch, handle);
    // An earlier attempt whose answer was lost may have been under way: what it did is seen only by
    // a statement that begins after it.
    return results.stream().anyMatch(Overtaken.class::isInstance) ? run(batch, handle) : results;
  }

  private static List<CommitResult> run(CommitBatch batch, Handle handle) {
    return query("", batch, handle).map((row, context) -> result(row)).list();
  }

  /** How the server would go about it, line by line. */
  static List<String> plan(CommitBatch batch, Handle handle) {
    return query("explain ", batch, handle).mapTo(String.class).list();
  }

  private static Query query(String prefix, CommitBatch batch, Handle handle) {
    List<Input<?>> used = INPUTS.stream().filter(input -> input.isUsed(batch)).toList();
    Query query = handle.createQuery(prefix + TEXTS.computeIfAbsent(used, CommitStatement::text));
    int position = 0;
    for (Input<?> input : used) {
      position = input.bind(query, position, batch);
    }
    return query;
  }

  private static String text(List<Input<?>> inputs) {
    String rows =
        inputs.stream()
            .map(input -> input.arrays().expression())
            .collect(Collectors.joining(",\n", "with ", ",\n"));
    return rows + PARTS.with(inputs.stream().map(input -> input.arrays().name()).toList());
  }

  private static CommitResult result(ResultSet row) throws SQLException {
    if (row.getBoolean("stored")) {
      return new CommitResult.Stored();
    }
    long seq = row.getLong("repeated");
    return row.wasNull() ? new CommitResult.Overtaken() : new CommitResult.Repeated(seq);
  }
}
