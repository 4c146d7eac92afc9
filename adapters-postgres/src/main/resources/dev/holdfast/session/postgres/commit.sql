-- Moves any number of rooms, each guarded by itself: a room that somebody else moved first, or whose
-- action was applied before, keeps nobody else from moving. One statement, one round trip.
--
-- Before this text come the rows to write, one common table expression for each list of CommitBatch
-- that is not empty; n is the number of the commit they belong to. A part that begins with a line
-- "-- if" or "-- unless" stands only when there are, or are not, such rows: what a commit does not
-- touch costs it nothing.
--
-- Rows meet their commit's fate through arrays of numbers and not through joins: with the planner
-- held to nested loops (see Database), every join left is the lookup of a few rows by a key.
repeated as (
  select g.n, a.seq
  from guards g
  join actions a on a.game_id = g.game_id and a.user_id = g.actor and a.action_id = g.action_id
),
-- rows are locked in one order, so that two nodes with the same rooms cannot block each other
held as (
  select g.n, s.game_id
  from guards g
  join game_states s on s.game_id = g.game_id and s.epoch = g.epoch and s.seq = g.expected
  where g.n <> all (array(select n from repeated))
  order by s.game_id
  for no key update of s
),
-- unless new_rooms
accepted as (
  select n from held
),
-- if new_rooms
founded as (
  insert into rooms (id, code, host_id, current_game_id, status, settings, created_at)
  select r.room_id, r.code, r.host_id, r.current_game_id, r.status, r.settings, r.created_at
  from new_rooms r
  where r.n = any (array(select n from guards where expected = 0))
  on conflict do nothing
  returning id
),
accepted as (
  select n from held
  union all
  select n from guards where expected = 0 and room_id = any (array(select id from founded))
),
changed_rooms as (
  update rooms r
  set host_id = c.host_id, current_game_id = c.current_game_id, status = c.status,
    settings = c.settings
  from new_rooms c
  where r.id = c.room_id and c.n = any (array(select n from held))
),
-- if opened_games
inserted_games as (
  insert into games (id, room_id, status, hand_number, total_pot)
  select g.game_id, g.room_id, g.status, g.hand_number, g.total_pot
  from opened_games g
  where g.n = any (array(select n from accepted))
),
inserted_states as (
  insert into game_states (game_id, room_id, epoch, seq, current_state, next_deadline)
  select g.game_id, g.room_id, g.epoch, g.seq, g.state, g.next_deadline
  from opened_games g
  where g.n = any (array(select n from accepted))
),
-- if moved_games
updated_states as (
  update game_states s
  set epoch = g.epoch, seq = g.seq, current_state = g.state, next_deadline = g.next_deadline,
    updated_at = now()
  from moved_games g
  where s.game_id = g.game_id and g.n = any (array(select n from held))
),
updated_games as (
  update games m
  set status = g.status, hand_number = g.hand_number, total_pot = g.total_pot
  from moved_games g
  where m.id = g.game_id and g.n = any (array(select n from held))
    and (m.status, m.hand_number, m.total_pot)
      is distinct from (g.status, g.hand_number, g.total_pot)
),
-- if new_events
appended_events as (
  insert into game_events (game_id, epoch, sequence_number, event_type, action, user_id, payload,
    private, commit_id, timestamp)
  select e.game_id, e.epoch, e.seq, e.type, e.action, e.user_id, e.payload, e.secret, e.commit_id,
    e.at
  from new_events e
  where e.n = any (array(select n from accepted))
),
-- if new_hands
written_hands as (
  insert into hands as h (id, game_id, hand_number, phase, board, pot, pots, current_bet,
    dealer_seat, winners, record, started_at, ended_at)
  select w.hand_id, w.game_id, w.hand_number, w.phase, w.board, w.pot, w.pots, w.current_bet,
    w.dealer_seat, w.winners, w.secret, w.started_at, w.ended_at
  from new_hands w
  where w.n = any (array(select n from accepted))
  on conflict (id) do update
  set phase = excluded.phase, board = excluded.board, pot = excluded.pot, pots = excluded.pots,
    current_bet = excluded.current_bet, winners = excluded.winners,
    record = coalesce(excluded.record, h.record), ended_at = excluded.ended_at
),
-- if new_players
written_players as (
  insert into players as p (hand_id, seat_index, user_id, display_name, hole_cards, starting_stack,
    finishing_stack, status)
  select w.hand_id, w.seat_index, w.user_id, w.display_name, w.hole_cards, w.starting_stack,
    w.finishing_stack, w.status
  from new_players w
  where w.n = any (array(select n from accepted))
  on conflict (hand_id, seat_index) do update
  set hole_cards = coalesce(excluded.hole_cards, p.hole_cards),
    finishing_stack = excluded.finishing_stack, status = excluded.status
),
-- if new_actions
appended_actions as (
  insert into actions (hand_id, game_id, epoch, seq, seat_index, user_id, street, action, amount,
    turn, action_id, created_at)
  select a.hand_id, a.game_id, a.epoch, a.seq, a.seat_index, a.user_id, a.street, a.action,
    a.amount, a.turn, a.action_id, a.at
  from new_actions a
  where a.n = any (array(select n from accepted))
),
-- if new_members
written_members as (
  insert into room_players (room_id, user_id, display_name, status, requested_at, decided_at)
  select m.room_id, m.user_id, m.display_name, m.status, m.requested_at, m.decided_at
  from new_members m
  where m.n = any (array(select n from accepted))
  on conflict (room_id, user_id) do update
  set display_name = excluded.display_name, status = excluded.status,
    requested_at = excluded.requested_at, decided_at = excluded.decided_at
),
-- if new_seats
written_seats as (
  insert into room_seats (room_id, seat_index, user_id, display_name, chips, status, away_since)
  select s.room_id, s.seat_index, s.user_id, s.display_name, s.chips, s.status, s.away_since
  from new_seats s
  where s.n = any (array(select n from accepted))
  on conflict (room_id, user_id) do update
  set seat_index = excluded.seat_index, display_name = excluded.display_name,
    chips = excluded.chips, status = excluded.status, away_since = excluded.away_since
),
-- if left_seats
emptied_seats as (
  delete from room_seats s
  using left_seats l
  where s.room_id = l.room_id and s.user_id = l.user_id
    and l.n = any (array(select n from accepted))
),
-- if new_spectators
written_spectators as (
  insert into room_spectators (room_id, user_id, display_name)
  select s.room_id, s.user_id, s.display_name
  from new_spectators s
  where s.n = any (array(select n from accepted))
  on conflict (room_id, user_id) do update set display_name = excluded.display_name
),
-- if left_spectators
gone_spectators as (
  delete from room_spectators s
  using left_spectators l
  where s.room_id = l.room_id and s.user_id = l.user_id
    and l.n = any (array(select n from accepted))
),
-- if new_ledger
booked as (
  insert into chip_ledger (room_id, game_id, epoch, seq, user_id, kind, debit, credit, amount,
    created_at)
  select l.room_id, l.game_id, l.epoch, l.seq, l.user_id, l.kind, l.debit, l.credit, l.amount, l.at
  from new_ledger l
  where l.n = any (array(select n from accepted))
),
-- always
-- an earlier attempt of this very commit, whose answer was lost
stored_before as (
  select g.n
  from guards g
  join game_events e on e.game_id = g.game_id and e.epoch = g.epoch
    and e.sequence_number = g.expected + 1 and e.commit_id = g.id
)
select
  g.n,
  g.n = any (array(select n from accepted union all select n from stored_before)) as stored,
  (select r.seq from repeated r where r.n = g.n) as repeated
from guards g
order by g.n
