create table games (
  id uuid primary key default gen_random_uuid(),
  room_id uuid not null references rooms on delete cascade,
  status varchar(20) not null check (status in ('waiting', 'active', 'paused', 'completed')),
  hand_number integer not null default 0 check (hand_number >= 0),
  total_pot bigint not null default 0 check (total_pot >= 0),
  version bigint not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index games_room_id on games (room_id);
-- what a start has to bring back to life
create index games_unfinished on games (status) where status <> 'completed';

-- Every writer, also one that knows nothing of versions, moves the version on.
create function touch_game() returns trigger
  language plpgsql
  set search_path = pg_catalog, public
as $$
begin
  new.version := old.version + 1;
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create trigger games_version
  before update on games
  for each row execute function touch_game();

alter table rooms
  add constraint rooms_current_game_id_fkey
  foreign key (current_game_id) references games deferrable initially deferred;
