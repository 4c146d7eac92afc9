comment on column game_events.epoch is
  '1 and more: the stream that clients follow, written by commits only; 0: log_game_event';

-- Actions are most of all events and are looked for by game; what is rare is looked for by type.
create index game_events_event_type on game_events (event_type, timestamp)
  where event_type <> 'player_action';

-- Writes an event down beside the stream and answers with its number.
--
-- The stream's numbers are promises to clients, and each stands for a step of the room's state that
-- a commit has guarded: a stranger's event among them could not be applied and would lock the room.
-- So what is logged here has epoch 0, which no stream ever has, and a row of numbers of its own for
-- each game, from 1, without a gap. Writers of one game wait for each other, and for nobody else:
-- the lock is none that a commit takes.
create function log_game_event(
  p_game_id uuid,
  p_event_type text,
  p_action text default null,
  p_socket_id text default null,
  p_device_id text default null,
  p_player_id uuid default null,
  p_user_id uuid default null,
  p_payload jsonb default '{}'
) returns bigint
  language plpgsql
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  next_number bigint;
begin
  perform pg_advisory_xact_lock(hashtextextended('log_game_event ' || p_game_id, 0));
  -- a statement of its own, which sees what the one before us has committed
  select coalesce(max(sequence_number), 0) + 1 into next_number
  from game_events
  where game_id = p_game_id and epoch = 0;

  insert into game_events (game_id, epoch, sequence_number, event_type, action, socket_id,
    device_id, player_id, user_id, payload, timestamp)
  values (p_game_id, 0, next_number, p_event_type, p_action, p_socket_id,
    p_device_id, p_player_id, p_user_id, coalesce(p_payload, '{}'), clock_timestamp());
  return next_number;
end
$$;

-- A game's events for replay, public parts only: its stream and, where they belong in time, those
-- logged beside it, each in the order of their numbers. Those with epoch 0 are not of the stream.
create function get_game_event_sequence(p_game_id uuid)
returns table (
  sequence_number bigint,
  epoch integer,
  event_type varchar,
  action varchar,
  player_id uuid,
  user_id uuid,
  payload jsonb,
  "timestamp" timestamptz
)
  language sql stable
  set search_path = pg_catalog, public, pg_temp
as $$
  select e.sequence_number, e.epoch, e.event_type, e.action, e.player_id, e.user_id, e.payload,
    e.timestamp
  from game_events e
  where e.game_id = p_game_id
    and (e.epoch = 0
      or e.epoch = (select max(n.epoch) from game_events n where n.game_id = p_game_id))
  -- clocks of several servers may differ; numbers decide within a row of numbers
  order by max(e.timestamp) over (partition by e.epoch order by e.sequence_number),
    e.epoch, e.sequence_number
$$;

revoke execute on function log_game_event, get_game_event_sequence from public;
