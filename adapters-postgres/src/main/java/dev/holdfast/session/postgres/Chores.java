package dev.holdfast.session.postgres;

import java.util.List;

/** What is done with once it is old, whatever room it belongs to, in this order. */
final class Chores {

  /** The same as {@code mark_stale_connections}, some at a time. */
  static final Chore STALE =
      new Chore(
          "stale_connections",
          """
          with stale as (
            select socket_id
            from websocket_connections
            where status = 'active' and last_heartbeat_at < now() - :silence
            limit :most
            for update skip locked
          ),
          ended as (
            update websocket_connections c
            set status = 'timed_out', disconnected_at = last_heartbeat_at,
              disconnect_reason = 'not heard of'
            from stale s
            where c.socket_id = s.socket_id
            returning c.socket_id
          ),
          visits as (
            update room_participants p
            set status = 'timed_out', left_at = coalesce(p.left_at, now())
            from ended e
            where p.socket_id = e.socket_id and p.status = 'active'
          )
          select count(*) from ended
          """);

  /** The same as {@code cleanup_old_websocket_connections}, some at a time. */
  static final Chore CONNECTIONS =
      new Chore(
          "connections",
          """
          with old as (
            select socket_id
            from websocket_connections
            where status <> 'active' and connected_at < now() - interval '30 days'
              and coalesce(disconnected_at, last_heartbeat_at) < now() - interval '30 days'
            order by connected_at
            limit :most
            for update skip locked
          ),
          visits as (
            delete from room_participants p using old o where p.socket_id = o.socket_id
          ),
          gone as (
            delete from websocket_connections c using old o where c.socket_id = o.socket_id
            returning 1
          )
          select count(*) from gone
          """);

  /** Those that were ended leave a mark until they would have been over; it goes here too. */
  static final Chore SESSIONS =
      new Chore(
          "sessions",
          """
          with old as (
            select sid
            from app_sessions
            where expire < now() at time zone 'UTC'
            order by expire
            limit :most
            for update skip locked
          ),
          gone as (
            delete from app_sessions s using old o where s.sid = o.sid
            returning 1
          )
          select count(*) from gone
          """);

  /**
   * For a day an old token is still told from a bad one. One whose owner has a seat is good
   * whatever its time says, and so may be any of a room in which something is still to happen.
   */
  static final Chore REJOIN_TOKENS =
      new Chore(
          "rejoin_tokens",
          """
          with old as (
            select t.id
            from rejoin_tokens t
            where t.expires_at < now() - interval '1 day'
              and not exists (
                select from room_seats s where s.room_id = t.room_id and s.user_id = t.user_id)
              and not exists (
                select
                from rooms r
                join game_states s on s.game_id = r.current_game_id
                where r.id = t.room_id and s.next_deadline is not null)
            limit :most
            for update of t skip locked
          ),
          gone as (
            delete from rejoin_tokens t using old o where t.id = o.id
            returning 1
          )
          select count(*) from gone
          """);

  static final List<Chore> ALL = List.of(STALE, CONNECTIONS, SESSIONS, REJOIN_TOKENS);

  private Chores() {}
}
