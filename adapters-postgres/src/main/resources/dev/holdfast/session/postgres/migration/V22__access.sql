-- Opens the tables to two roles that logins are made members of: holdfast_service may do what a
-- server does, holdfast_user may read and write what the policies show.
--
-- Roles belong to the whole cluster, so they are made where they are missing and never dropped.
-- Where the owner may not make them everything else works all the same, and this can be called again
-- by somebody who may; it is after every migrate. Answers whether the roles are there.
create function set_up_access() returns boolean
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  missing text;
  closed regclass;
begin
  -- several servers may start at once
  perform pg_advisory_xact_lock(hashtextextended('holdfast access', 0));

  foreach missing in array array['holdfast_service', 'holdfast_user'] loop
    if to_regrole(missing) is null then
      begin
        execute format('create role %I nologin', missing);
      exception
        when duplicate_object or unique_violation then
          null; -- another database of this cluster was faster
        when insufficient_privilege then
          raise notice 'the role % is missing and % may not create it: nobody but the owner has '
            'access until somebody who may calls set_up_access()', missing, current_user;
          return false;
      end;
    end if;
  end loop;

  for closed in
    select c.oid
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'service')
  loop
    execute format(
      'create policy service on %s to holdfast_service using (true) with check (true)', closed);
    execute format('grant select, insert, update, delete on %s to holdfast_service', closed);
  end loop;

  if not has_column_privilege('holdfast_user', 'game_events', 'payload', 'select') then
    grant usage on schema public to holdfast_service, holdfast_user;
    grant execute on function update_device_session, record_reconnection, log_game_event,
      get_active_connections_count, mark_stale_connections, cleanup_old_websocket_connections,
      get_daily_connection_stats, get_game_completion_stats to holdfast_service;
    grant execute on function get_device_reconnect_count, get_game_event_sequence, games_of_caller
      to holdfast_service, holdfast_user;

    grant select on websocket_connections, device_sessions to holdfast_user;
    -- not what is private, and not the devices and sockets of others
    grant select (id, game_id, epoch, sequence_number, event_type, action, player_id, user_id,
      payload, timestamp) on game_events to holdfast_user;
    grant select (id, game_id, user_id, player_id, role, status, joined_at, left_at)
      on room_participants to holdfast_user;
    grant insert (game_id, user_id, device_id, role, metadata) on room_participants
      to holdfast_user;
  end if;
  return true;
end
$$;

revoke execute on function set_up_access from public;
