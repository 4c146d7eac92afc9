-- A device has connected: counts it, and keeps what is known where the caller knows nothing.
create function update_device_session(
  p_device_id text,
  p_user_id uuid default null,
  p_browser_fingerprint text default null,
  p_metadata jsonb default '{}'
) returns uuid
  language sql
  set search_path = pg_catalog, public, pg_temp
as $$
  insert into device_sessions as d
    (device_id, user_id, browser_fingerprint, total_connections, metadata)
  values (p_device_id, p_user_id, p_browser_fingerprint, 1, coalesce(p_metadata, '{}'))
  on conflict (device_id) do update
  set user_id = coalesce(excluded.user_id, d.user_id),
    browser_fingerprint = coalesce(excluded.browser_fingerprint, d.browser_fingerprint),
    total_connections = d.total_connections + 1,
    metadata = d.metadata || excluded.metadata,
    last_seen = now()
  returning id
$$;

-- A device has come back after it had lost its connection.
create function record_reconnection(p_device_id text) returns void
  language sql
  set search_path = pg_catalog, public, pg_temp
as $$
  insert into device_sessions as d (device_id, total_reconnections)
  values (p_device_id, 1)
  on conflict (device_id) do update
  set total_reconnections = d.total_reconnections + 1, last_seen = now()
$$;

-- How often a device has come back; 0 for one that was never seen.
create function get_device_reconnect_count(p_device_id text) returns integer
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(
    (select total_reconnections from device_sessions where device_id = p_device_id), 0)
$$;

revoke execute on function update_device_session, record_reconnection, get_device_reconnect_count
  from public;
