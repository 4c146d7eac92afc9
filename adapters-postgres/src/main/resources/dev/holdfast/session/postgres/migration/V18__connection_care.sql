create function get_active_connections_count() returns bigint
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select count(*) from websocket_connections where status = 'active'
$$;

-- Ends connections that were not heard of for a while, whose server went without a word; answers
-- how many. They ended when they were last heard of.
create function mark_stale_connections(timeout_minutes integer default 5) returns integer
  language sql
  set search_path = pg_catalog, public, pg_temp
as $$
  with ended as (
    update websocket_connections
    set status = 'timed_out', disconnected_at = last_heartbeat_at,
      disconnect_reason = 'not heard of'
    where status = 'active'
      and last_heartbeat_at < now() - make_interval(mins => timeout_minutes)
      and timeout_minutes >= 0
    returning socket_id
  ),
  visits as (
    update room_participants
    set status = 'timed_out', left_at = coalesce(left_at, now())
    where status = 'active' and socket_id in (select socket_id from ended)
  )
  select count(*)::integer from ended
$$;

-- Forgets connections that ended so long ago, and the visits made over them; answers how many
-- connections. Those still open are kept, however old.
create function cleanup_old_websocket_connections(days_old integer default 30) returns integer
  language sql
  set search_path = pg_catalog, public, pg_temp
as $$
  with old as (
    delete from websocket_connections
    where status <> 'active' and days_old >= 0
      and connected_at < now() - make_interval(days => days_old)
      and coalesce(disconnected_at, last_heartbeat_at) < now() - make_interval(days => days_old)
    returning socket_id
  ),
  visits as (
    delete from room_participants where socket_id in (select socket_id from old)
  )
  select count(*)::integer from old
$$;

revoke execute on function get_active_connections_count, mark_stale_connections,
  cleanup_old_websocket_connections from public;
