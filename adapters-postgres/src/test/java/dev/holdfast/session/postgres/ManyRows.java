package dev.holdfast.session.postgres;

import org.jdbi.v3.core.Handle;

/** A database in which every table that is read while people play is large. */
final class ManyRows {
  private static final String[] FILLING = {
    """
    insert into rooms (id, code, host_id, current_game_id, status)
    select md5('room' || i)::uuid, 'c' || i, md5('user' || i)::uuid, md5('game' || i)::uuid, 'open'
    from generate_series(1, :rows) i
    """,
    """
    insert into games (id, room_id, status)
    select md5('game' || i)::uuid, md5('room' || i)::uuid,
      case when i % 100 = 0 then 'active' else 'completed' end
    from generate_series(1, :rows) i
    """,
    """
    insert into game_states (game_id, room_id, current_state, next_deadline)
    select md5('game' || i)::uuid, md5('room' || i)::uuid, '{}',
      case when i % 100 = 0 then now() + i * interval '1 minute' end
    from generate_series(1, :rows) i
    """,
    """
    insert into room_players (room_id, user_id, display_name, status)
    select md5('room' || i)::uuid, md5('user' || i)::uuid, 'a', 'approved'
    from generate_series(1, :rows) i
    """,
    """
    insert into game_events (game_id, sequence_number, event_type)
    select md5('game' || i / 10)::uuid, i % 10 + 1, 'player_action'
    from generate_series(1, :rows) i
    """,
    """
    insert into hands (id, game_id, hand_number, phase, dealer_seat)
    select md5('hand' || i)::uuid, md5('game' || i / 10)::uuid, i % 10 + 1, 'river', 0
    from generate_series(1, :rows) i
    """,
    """
    insert into actions (hand_id, game_id, seq, seat_index, user_id, street, action, amount, turn,
      action_id)
    select md5('hand' || i)::uuid, md5('game' || i)::uuid, 1, 0, md5('user' || i)::uuid, 'flop',
      'FOLD', 0, 1, md5('action' || i)::uuid
    from generate_series(1, :rows) i
    """,
    """
    insert into rejoin_tokens (room_id, user_id, role, token_hash, family, expires_at)
    select md5('room' || i)::uuid, md5('user' || i)::uuid, 'player', md5('t' || i) || md5('u' || i),
      md5('family' || i)::uuid, now()
    from generate_series(1, :rows) i
    """,
    """
    insert into app_sessions (sid, sess, expire)
    select md5('s' || i) || md5('u' || i), '{}', now() from generate_series(1, :rows) i
    """,
    """
    insert into websocket_connections (socket_id, device_id, user_id, status, connected_at)
    select 's' || i, 'd' || i / 3, md5('user' || i)::uuid,
      case when i % 100 = 0 then 'active' else 'disconnected' end::connection_status,
      now() - i * interval '10 seconds'
    from generate_series(1, :rows) i
    """,
    """
    insert into device_sessions (device_id, user_id)
    select 'd' || i, md5('user' || i)::uuid from generate_series(1, :rows) i
    """,
    """
    insert into room_participants (game_id, device_id, socket_id, status)
    select md5('game' || i / 10)::uuid, 'd' || i / 3, 's' || i, 'disconnected'
    from generate_series(1, :rows) i
    """,
  };

  private ManyRows() {}

  /** Fills the tables and tells the planner. */
  static void fill(Handle handle, int rows) {
    // no trigger and no foreign key: only the planner will look at most of this
    handle.execute("set session_replication_role = replica");
    for (String table : FILLING) {
      handle.createUpdate(table).bind("rows", rows).execute();
    }
    handle.execute("reset session_replication_role");
    handle.execute("vacuum analyze");
  }
}
