-- hands begin in the order of time: a block range index finds a night at next to no cost
create index hands_started_at on hands using brin (started_at);

-- What was won in a finished hand, without what nobody called.
create function pot_of(winners jsonb) returns numeric
  language sql immutable
  set search_path = pg_catalog, public, pg_temp
as $$
  select coalesce(sum((w ->> 'amount')::numeric), 0) from jsonb_array_elements(winners) w
$$;

-- The rooms with the most finished hands of the last days, today included.
create function get_busiest_rooms(days_back integer default 7, most integer default 10)
returns table (
  room_id uuid,
  code varchar,
  games bigint,
  hands bigint,
  players bigint,
  total_pot numeric,
  last_hand_at timestamptz
)
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select g.room_id, r.code, count(distinct g.id), count(distinct h.id), count(distinct p.user_id),
    coalesce(sum(pot_of(h.winners)) filter (where p.first), 0), max(h.started_at)
  from hands h
  join games g on g.id = h.game_id
  join rooms r on r.id = g.room_id
  left join lateral (
    select user_id, row_number() over () = 1 as first from players where hand_id = h.id
  ) p on true
  where h.ended_at is not null
    and h.started_at >= ((now() at time zone 'UTC')::date - (greatest(days_back, 1) - 1))::timestamp
      at time zone 'UTC'
  group by g.room_id, r.code
  order by 4 desc, 7 desc
  limit greatest(most, 1)
$$;

-- How often connections of the last days, today included, were those of a device that had lost one.
create function get_reconnect_rate(days_back integer default 7)
returns table (
  connections bigint,
  reconnections bigint,
  reconnect_rate numeric,
  devices bigint,
  devices_reconnected bigint,
  lost bigint
)
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select count(*), count(*) filter (where c.reconnect_count > 0),
    coalesce(
      round(100.0 * count(*) filter (where c.reconnect_count > 0) / nullif(count(*), 0), 2), 0),
    count(distinct c.device_id),
    count(distinct c.device_id) filter (where c.reconnect_count > 0),
    count(*) filter (where c.status = 'timed_out')
  from websocket_connections c
  where c.connected_at
    >= ((now() at time zone 'UTC')::date - (greatest(days_back, 1) - 1))::timestamp
      at time zone 'UTC'
$$;

-- Hands and pots by the night they were played in, tonight included. A night is from noon to noon
-- in UTC, named by the day it begins; a quiet one counts zero.
create function get_nightly_hand_stats(days_back integer default 7)
returns table (
  night date,
  games bigint,
  hands bigint,
  players bigint,
  total_pot numeric,
  average_pot numeric,
  biggest_pot numeric
)
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  with nights as (
    select tonight - back as night
    from (select (now() at time zone 'UTC' - interval '12 hours')::date as tonight) t,
      generate_series(0, greatest(days_back, 1) - 1) back
  ),
  played as (
    select n.night, h.id, h.game_id, pot_of(h.winners) as pot
    from nights n
    join hands h
      on h.started_at >= (n.night + time '12:00') at time zone 'UTC'
      and h.started_at < (n.night + 1 + time '12:00') at time zone 'UTC'
    where h.ended_at is not null
  )
  select n.night, count(distinct d.game_id), count(d.id),
    (select count(distinct p.user_id)
      from played o join players p on p.hand_id = o.id where o.night = n.night),
    coalesce(sum(d.pot), 0), coalesce(round(avg(d.pot), 2), 0), coalesce(max(d.pot), 0)
  from nights n
  left join played d on d.night = n.night
  group by n.night
  order by n.night desc
$$;

revoke execute on function pot_of, get_busiest_rooms, get_reconnect_rate, get_nightly_hand_stats
  from public;
