-- The snapshot, and the guard of every commit: a change moves (epoch, seq) or does not happen.
create table game_states (
  game_id uuid primary key references games on delete cascade,
  -- the same number under the name that some readers use
  id uuid generated always as (game_id) stored,
  -- for those who look for what is due; rooms.current_game_id leads the other way
  room_id uuid not null,
  epoch integer not null default 1 check (epoch >= 1),
  seq bigint not null default 0 check (seq >= 0),
  current_state jsonb not null,
  -- when the room next has to do something by itself
  next_deadline timestamptz,
  updated_at timestamptz not null default now()
)
-- rewritten with every action: room for the new row beside the old one, and a snapshot of a few
-- kilobytes stays in the row, where it costs neither compression nor a second table
with (fillfactor = 50, toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.05);

create index game_states_next_deadline on game_states (next_deadline)
  where next_deadline is not null;
