-- Tables that people of other tools look at carry their own time of change.
create function touch_updated_at() returns trigger
  language plpgsql
  set search_path = pg_catalog, public
as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end
$$;

create table rooms (
  id uuid primary key default gen_random_uuid(),
  code varchar(16) not null unique,
  host_id uuid not null,
  -- references games, see V03: the two tables need each other
  current_game_id uuid,
  status varchar(20) not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create trigger rooms_updated_at
  before update on rooms
  for each row execute function touch_updated_at();
