create type connection_status as enum ('active', 'disconnected', 'timed_out');

-- One row for each socket that was ever opened, kept for a while after its end. It references
-- nothing: it is written behind what happens, and tells of people and devices that may be gone.
create table websocket_connections (
  id uuid primary key default gen_random_uuid(),
  socket_id varchar(100) not null unique,
  device_id varchar(100) not null,
  user_id uuid,
  status connection_status not null default 'active',
  -- how often this device had lost a connection and come back when it opened this one
  reconnect_count integer not null default 0 check (reconnect_count >= 0),
  ip_address inet,
  user_agent text,
  metadata jsonb not null default '{}',
  connected_at timestamptz not null default now(),
  last_heartbeat_at timestamptz not null default now(),
  disconnected_at timestamptz,
  disconnect_reason varchar(100),
  check (status <> 'active' or disconnected_at is null)
)
-- no index has the time of the heartbeat, and there is room beside the row: a heartbeat touches
-- nothing but its page
with (fillfactor = 70);

create index websocket_connections_device_id on websocket_connections (device_id);
create index websocket_connections_user_id on websocket_connections (user_id)
  where user_id is not null;
create index websocket_connections_connected_at on websocket_connections (connected_at);
create index websocket_connections_active on websocket_connections (connected_at)
  where status = 'active';
