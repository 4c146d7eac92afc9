-- Who asked to come in, and what the host said.
create table room_players (
  room_id uuid not null references rooms on delete cascade,
  user_id uuid not null,
  display_name varchar(50) not null,
  status varchar(20) not null check (status in ('pending', 'approved', 'rejected', 'kicked')),
  requested_at timestamptz not null default now(),
  decided_at timestamptz,
  primary key (room_id, user_id)
);

create index room_players_user_id on room_players (user_id);

create table room_seats (
  room_id uuid not null references rooms on delete cascade,
  seat_index smallint not null check (seat_index between 0 and 9),
  user_id uuid not null,
  display_name varchar(50) not null,
  chips bigint not null check (chips >= 0),
  status varchar(20) not null,
  last_heartbeat_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  away_since timestamptz,
  -- SHA-256 in hexadecimal, never the token
  seat_token varchar(64),
  primary key (room_id, user_id),
  -- judged at the commit: one change may move two players to each other's seats
  unique (room_id, seat_index) deferrable initially deferred
);

create index room_seats_user_id on room_seats (user_id);
create index room_seats_last_seen_at on room_seats (last_seen_at);

create table room_spectators (
  room_id uuid not null references rooms on delete cascade,
  user_id uuid not null,
  display_name varchar(50) not null,
  last_seen_at timestamptz not null default now(),
  primary key (room_id, user_id)
);

create index room_spectators_user_id on room_spectators (user_id);
