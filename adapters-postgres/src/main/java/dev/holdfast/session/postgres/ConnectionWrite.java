package dev.holdfast.session.postgres;

import dev.holdfast.session.office.SocketFact;
import dev.holdfast.session.office.SocketFact.Authenticated;
import dev.holdfast.session.office.SocketFact.Connected;
import dev.holdfast.session.office.SocketFact.Disconnected;
import dev.holdfast.session.office.SocketFact.Heard;
import dev.holdfast.session.office.SocketFact.Joined;
import dev.holdfast.session.office.SocketFact.Left;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * How any number of facts of one kind, each of another socket, are written in one statement.
 * Writing them again changes nothing.
 */
record ConnectionWrite<F extends Record & SocketFact>(
    Class<F> kind, RowArrays<F> rows, String sql) {

  /** One of each kind, in the order in which a socket meets them. */
  static final List<ConnectionWrite<?>> ALL =
      List.of(
          of(
              Connected.class,
              """
              insert into websocket_connections (socket_id, device_id, user_id, reconnect_count,
                ip_address, user_agent, connected_at, last_heartbeat_at)
              select f.socket_id, f.device_id, f.user_id,
                case when f.again then 1 + get_device_reconnect_count(f.device_id) else 0 end,
                f.address::inet, f.user_agent, f.at, f.at
              from facts f
              -- triggers write to the devices: two servers do so in one order
              order by f.device_id
              on conflict (socket_id) do nothing
              """),
          of(
              Authenticated.class,
              """
              update websocket_connections c
              set user_id = f.user_id
              from facts f
              where c.socket_id = f.socket_id and c.user_id is distinct from f.user_id
              """),
          of(
              Joined.class,
              """
              insert into room_participants as p
                (game_id, user_id, device_id, socket_id, role, joined_at)
              select f.game_id, f.user_id, f.device_id, f.socket_id, f.role, f.at
              from facts f
              on conflict (game_id, socket_id) do update
              set user_id = excluded.user_id, role = excluded.role, status = 'active',
                left_at = null
              """),
          of(
              Left.class,
              """
              update room_participants p
              set status = 'disconnected', left_at = f.at
              from facts f
              where p.game_id = f.game_id and p.socket_id = f.socket_id and p.status = 'active'
              """),
          of(
              Disconnected.class,
              """
              , ended as (
                update websocket_connections c
                set status = 'disconnected', disconnected_at = f.at, disconnect_reason = f.reason
                from facts f
                where c.socket_id = f.socket_id and c.status <> 'disconnected'
              )
              update room_participants p
              set status = 'disconnected', left_at = f.at
              from facts f
              where p.socket_id = f.socket_id and p.status = 'active'
              """),
          of(
              Heard.class,
              // one that was given up for lost lives after all
              """
              update websocket_connections c
              set last_heartbeat_at = greatest(c.last_heartbeat_at, f.at), status = 'active',
                disconnected_at = null, disconnect_reason = null
              from facts f
              where c.socket_id = f.socket_id and c.status <> 'disconnected'
              """));

  private static <F extends Record & SocketFact> ConnectionWrite<F> of(Class<F> kind, String sql) {
    return new ConnectionWrite<>(kind, RowArrays.of("facts", kind), sql);
  }

  /** Writes those of many facts that are of this kind. */
  void write(List<SocketFact> facts, Handle handle) {
    List<F> mine = facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    if (!mine.isEmpty()) {
      try (Update update = handle.createUpdate("with " + rows.expression() + "\n" + sql)) {
        rows.bind(update, 0, mine);
        update.execute();
      }
    }
  }
}
