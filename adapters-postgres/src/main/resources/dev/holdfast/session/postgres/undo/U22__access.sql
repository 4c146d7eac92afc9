-- The roles themselves stay: other databases of the cluster and logins may hang on them.
do $$
declare
  opened regclass;
  granted text;
begin
  foreach granted in array array['holdfast_service', 'holdfast_user'] loop
    if to_regrole(granted) is not null then
      for opened in select polrelid from pg_policy where polname = 'service' loop
        execute format('revoke all on %s from %I', opened, granted);
      end loop;
      execute format('revoke all on function update_device_session, record_reconnection, '
        'get_device_reconnect_count, log_game_event, get_game_event_sequence, '
        'get_active_connections_count, mark_stale_connections, cleanup_old_websocket_connections, '
        'get_daily_connection_stats, get_game_completion_stats, games_of_caller from %I', granted);
      execute format('revoke all on schema public from %I', granted);
    end if;
  end loop;
  for opened in select polrelid from pg_policy where polname = 'service' loop
    execute format('drop policy service on %s', opened);
  end loop;
end
$$;
drop function set_up_access;
