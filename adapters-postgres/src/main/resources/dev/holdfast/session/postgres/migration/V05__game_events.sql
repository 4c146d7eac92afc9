-- Everything that happened in a game, in order. A number is used once in a game's epoch; only a game
-- that was restored to an earlier state has a second epoch, and what it undid stays on record.
create table game_events (
  id uuid not null default gen_random_uuid(),
  game_id uuid not null references games on delete cascade,
  epoch integer not null default 1,
  sequence_number bigint not null check (sequence_number >= 1),
  event_type varchar(50) not null,
  action varchar(50),
  player_id uuid,
  user_id uuid,
  socket_id varchar(100),
  device_id varchar(100),
  -- what everybody may see
  payload jsonb not null default '{}',
  -- what one viewer may see, kept apart so that no reader of the payload can leak it
  private jsonb,
  -- which commit wrote it: settles a commit whose answer was lost
  commit_id uuid,
  timestamp timestamptz not null default now(),
  primary key (game_id, epoch, sequence_number)
);

-- events are only ever appended: a block range index finds a span of time at next to no cost
create index game_events_timestamp on game_events using brin (timestamp);
create index game_events_player_id on game_events (player_id) where player_id is not null;
