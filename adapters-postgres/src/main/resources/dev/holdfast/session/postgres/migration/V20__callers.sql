-- On whose behalf a transaction reads is told by whoever has checked it: set_config('app.user_id',
-- …, true) and set_config('app.device_id', …, true). Told nothing, it is nobody.
create function caller_user_id() returns uuid
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select nullif(current_setting('app.user_id', true), '')::uuid
$$;

create function caller_device_id() returns text
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select nullif(current_setting('app.device_id', true), '')
$$;

-- The games of the rooms that the caller was let into. Reads tables that are closed to the caller,
-- so it runs with its owner's rights: the only function that does.
create function games_of_caller() returns setof uuid
  language sql stable security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select g.id
  from room_players m
  join games g on g.room_id = m.room_id
  where m.user_id = caller_user_id() and m.status = 'approved'
$$;

revoke execute on function games_of_caller from public;
