-- Visits: one row for each connection over which somebody was in a game's room, so that the rows of
-- a device are the history of its connections there. Who may be in a room is not told here but by
-- room_players and room_seats: a device may enter itself.
create table room_participants (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games on delete cascade,
  user_id uuid,
  -- the row of players, for those who write one
  player_id uuid,
  device_id varchar(100) not null,
  -- null if it is not known over which connection
  socket_id varchar(100),
  role varchar(20) not null default 'spectator' check (role in ('host', 'player', 'spectator')),
  status connection_status not null default 'active',
  metadata jsonb not null default '{}',
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  unique (game_id, socket_id)
);

-- a device enters itself once
create unique index room_participants_without_socket on room_participants (game_id, device_id)
  where socket_id is null;
create index room_participants_device_id on room_participants (device_id);
create index room_participants_user_id on room_participants (user_id) where user_id is not null;
create index room_participants_player_id on room_participants (player_id)
  where player_id is not null;
create index room_participants_socket_id on room_participants (socket_id)
  where socket_id is not null;
create index room_participants_active on room_participants (game_id) where status = 'active';
