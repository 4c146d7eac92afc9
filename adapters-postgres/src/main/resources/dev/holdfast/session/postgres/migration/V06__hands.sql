create table hands (
  id uuid primary key default gen_random_uuid(),
  game_id uuid not null references games on delete cascade,
  hand_number integer not null check (hand_number >= 1),
  phase varchar(20) not null check (phase in ('preflop', 'flop', 'turn', 'river', 'showdown')),
  board jsonb not null default '[]',
  pot bigint not null default 0 check (pot >= 0),
  pots jsonb not null default '[]',
  current_bet bigint not null default 0 check (current_bet >= 0),
  dealer_seat smallint not null,
  winners jsonb,
  -- what the engine needs to bring the hand back, deck included: private
  record jsonb,
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (game_id, hand_number)
)
with (fillfactor = 80);

-- One row per hand and seat.
create table players (
  id uuid primary key default gen_random_uuid(),
  hand_id uuid not null references hands on delete cascade,
  seat_index smallint not null,
  user_id uuid not null,
  display_name varchar(50) not null,
  -- private
  hole_cards jsonb,
  starting_stack bigint not null check (starting_stack >= 0),
  finishing_stack bigint check (finishing_stack >= 0),
  status varchar(20) not null,
  unique (hand_id, seat_index)
);

create index players_user_id on players (user_id);
