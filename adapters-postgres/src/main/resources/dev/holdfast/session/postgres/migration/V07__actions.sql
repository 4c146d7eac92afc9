-- What players chose, or the clock for them, and with it the answer to a repeated request.
create table actions (
  hand_id uuid not null references hands on delete cascade,
  game_id uuid not null,
  epoch integer not null default 1,
  -- the number of its event: what a repeated request is answered with
  seq bigint not null,
  seat_index smallint not null,
  user_id uuid not null,
  street varchar(20) not null,
  action varchar(20) not null,
  amount bigint not null check (amount >= 0),
  turn bigint not null,
  -- null when nobody asked: the clock acted
  action_id uuid,
  created_at timestamptz not null default now(),
  primary key (hand_id, epoch, seq),
  unique (game_id, user_id, action_id)
);
