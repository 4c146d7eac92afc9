-- A new connection is a connection of its device; one that turns out to be somebody's makes the
-- device theirs.
create function auto_update_device_session() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    perform update_device_session(
      new.device_id, new.user_id, new.metadata ->> 'browserFingerprint', new.metadata);
  elsif new.user_id is not null then
    update device_sessions
    set user_id = new.user_id, last_seen = now()
    where device_id = new.device_id and user_id is distinct from new.user_id;
  end if;
  return null;
end
$$;

create trigger trigger_auto_update_device_session
  after insert or update of user_id on websocket_connections
  for each row execute function auto_update_device_session();

-- A connection that says it is not its device's first counts as a reconnection, once.
create function auto_record_reconnection() returns trigger
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.reconnect_count > coalesce(old.reconnect_count, 0) then
    perform record_reconnection(new.device_id);
  end if;
  return null;
end
$$;

create trigger trigger_auto_record_reconnection
  after insert or update of reconnect_count on websocket_connections
  for each row execute function auto_record_reconnection();

revoke execute on function auto_update_device_session, auto_record_reconnection from public;
