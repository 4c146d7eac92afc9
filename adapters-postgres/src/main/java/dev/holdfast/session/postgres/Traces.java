package dev.holdfast.session.postgres;

import java.util.List;

/** Where a person has left traces that nobody else shares with them. */
final class Traces {

  /** Ended rather than deleted: a renewal under way would bring a deleted one back. */
  static final Chore SESSIONS =
      new Chore(
          "sessions",
          """
          with theirs as (
            select sid from app_sessions where sess ->> 'userId' = :user::text limit :most
          ),
          ended as (
            update app_sessions s
            set sess = '{"removed": true}'
            from theirs t
            where s.sid = t.sid
            returning 1
          )
          select count(*) from ended
          """);

  static final Chore REJOIN_TOKENS =
      new Chore(
          "rejoin tokens",
          """
          with theirs as (
            select id from rejoin_tokens where user_id = :user limit :most
          ),
          gone as (
            delete from rejoin_tokens t using theirs d where t.id = d.id
            returning 1
          )
          select count(*) from gone
          """);

  /** Theirs, and those nobody was known on of devices that only they have used. */
  static final Chore CONNECTIONS =
      new Chore(
          "connections",
          """
          with theirs as (
            select c.socket_id
            from websocket_connections c
            where c.user_id = :user
              or (c.user_id is null and c.device_id in (
                select d.device_id
                from device_sessions d
                where d.user_id = :user and not exists (
                  select from websocket_connections o
                  where o.device_id = d.device_id and o.user_id <> :user)))
            limit :most
          ),
          gone as (
            delete from websocket_connections c using theirs t where c.socket_id = t.socket_id
            returning c.socket_id
          ),
          visits as (
            delete from room_participants p using gone g where p.socket_id = g.socket_id
          )
          select count(*) from gone
          """);

  /** Also those their devices have made without a socket. */
  static final Chore VISITS =
      new Chore(
          "visits",
          """
          with theirs as (
            select p.id
            from room_participants p
            where p.user_id = :user
              or (p.user_id is null and p.socket_id is null and p.device_id in (
                select device_id from device_sessions where user_id = :user))
            limit :most
          ),
          gone as (
            delete from room_participants p using theirs t where p.id = t.id
            returning 1
          )
          select count(*) from gone
          """);

  /** A device that somebody else uses too stays, and is nobody's until it is used again. */
  static final Chore DEVICES =
      new Chore(
          "devices",
          """
          with theirs as (
            select d.device_id, exists (
                select from websocket_connections c where c.device_id = d.device_id) as shared
            from device_sessions d
            where d.user_id = :user
            limit :most
          ),
          kept as (
            update device_sessions d
            set user_id = null, browser_fingerprint = null, metadata = '{}'
            from theirs t
            where d.device_id = t.device_id and t.shared
            returning 1
          ),
          gone as (
            delete from device_sessions d using theirs t
            where d.device_id = t.device_id and not t.shared
            returning 1
          )
          select (select count(*) from kept) + (select count(*) from gone)
          """);

  /** In this order: what is theirs is known by what goes after it. */
  static final List<Chore> ALL = List.of(SESSIONS, REJOIN_TOKENS, VISITS, CONNECTIONS, DEVICES);

  private Traces() {}
}
