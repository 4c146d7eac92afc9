-- What is known of a device over all its connections, and whose it is.
create table device_sessions (
  id uuid primary key default gen_random_uuid(),
  device_id varchar(100) not null unique,
  -- who was last known on it
  user_id uuid,
  browser_fingerprint varchar(255),
  total_connections integer not null default 0 check (total_connections >= 0),
  total_reconnections integer not null default 0 check (total_reconnections >= 0),
  metadata jsonb not null default '{}',
  first_seen timestamptz not null default now(),
  last_seen timestamptz not null default now()
)
with (fillfactor = 80);

create index device_sessions_user_id on device_sessions (user_id) where user_id is not null;
create index device_sessions_last_seen on device_sessions (last_seen);
