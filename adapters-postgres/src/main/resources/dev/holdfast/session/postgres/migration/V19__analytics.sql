-- Connections by the day they were opened, in UTC, today included; a quiet day counts zero.
create function get_daily_connection_stats(days_back integer default 7)
returns table (
  date date,
  total_connections bigint,
  unique_devices bigint,
  unique_users bigint,
  reconnections bigint,
  average_duration interval
)
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  with days as (
    select today - back as day
    from (select (now() at time zone 'UTC')::date as today) t,
      generate_series(0, greatest(days_back, 1) - 1) back
  )
  select d.day, count(c.id), count(distinct c.device_id), count(distinct c.user_id),
    count(c.id) filter (where c.reconnect_count > 0), avg(c.disconnected_at - c.connected_at)
  from days d
  left join websocket_connections c
    on c.connected_at >= d.day::timestamp at time zone 'UTC'
    and c.connected_at < (d.day + 1)::timestamp at time zone 'UTC'
  group by d.day
  order by d.day desc
$$;

-- How many games came to an end, by what their table is called for its seats.
create function get_game_completion_stats()
returns table (
  game_type text,
  total_games bigint,
  completed_games bigint,
  completion_rate numeric
)
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select t.game_type, count(*), count(*) filter (where t.status = 'completed'),
    round(100.0 * count(*) filter (where t.status = 'completed') / count(*), 2)
  from (
    select g.status,
      case
        when (r.settings ->> 'maxSeats')::integer = 2 then 'heads-up'
        when (r.settings ->> 'maxSeats')::integer <= 6 then 'short-handed'
        else 'full ring'
      end as game_type
    from games g
    join rooms r on r.id = g.room_id
  ) t
  group by t.game_type
  order by t.game_type
$$;

revoke execute on function get_daily_connection_stats, get_game_completion_stats from public;
