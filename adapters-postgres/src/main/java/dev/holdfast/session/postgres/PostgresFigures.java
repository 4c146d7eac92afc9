package dev.holdfast.session.postgres;

import dev.holdfast.session.office.Figures;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Figures by the functions anybody with access to the database can call. */
public final class PostgresFigures implements Figures {

  /** These read many rows, and are planned for that; whoever asks for too much is told so. */
  private static final String PLANNER =
      """
      set local enable_seqscan = on;
      set local enable_hashjoin = on;
      set local enable_mergejoin = on;
      set local plan_cache_mode = auto;
      set local statement_timeout = '8s'
      """;

  private final Reachable database;

  /** In a database that is migrated. */
  public PostgresFigures(Database database) {
    this.database = new Reachable(database);
  }

  @Override
  public List<ConnectionDay> connections(int days) {
    return ask(
        ConnectionDay.class,
        """
        select date, total_connections as connections, unique_devices as devices,
          unique_users as users, reconnections,
          (extract(epoch from average_duration) * 1000)::bigint as average_duration_ms
        from get_daily_connection_stats(:days)
        """,
        query -> query.bind("days", days));
  }

  @Override
  public List<Completion> completion() {
    return ask(
        Completion.class,
        """
        select game_type, total_games as games, completed_games as completed, completion_rate
        from get_game_completion_stats()
        """,
        query -> query);
  }

  @Override
  public List<BusyRoom> busiestRooms(int days, int most) {
    return ask(
        BusyRoom.class,
        "select * from get_busiest_rooms(:days, :most)",
        query -> query.bind("days", days).bind("most", most));
  }

  @Override
  public Reconnects reconnects(int days) {
    return ask(
            Reconnects.class,
            "select * from get_reconnect_rate(:days)",
            query -> query.bind("days", days))
        .get(0);
  }

  @Override
  public List<Night> nights(int days) {
    return ask(
        Night.class,
        "select * from get_nightly_hand_stats(:days)",
        query -> query.bind("days", days));
  }

  private <T> List<T> ask(Class<T> kind, String sql, Function<Query, Query> arguments) {
    return database.inTransaction(handle -> ask(handle, kind, sql, arguments));
  }

  private static <T> List<T> ask(
      Handle handle, Class<T> kind, String sql, Function<Query, Query> arguments) {
    handle.execute(PLANNER);
    return arguments.apply(handle.createQuery(sql)).map(ConstructorMapper.of(kind)).list();
  }
}
