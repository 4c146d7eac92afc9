-- Whoever is not the owner sees no row unless a policy shows it, whatever was granted. The owner is
-- the server.
alter table rooms enable row level security;
alter table room_players enable row level security;
alter table room_seats enable row level security;
alter table room_spectators enable row level security;
alter table games enable row level security;
alter table game_states enable row level security;
alter table game_events enable row level security;
alter table hands enable row level security;
alter table players enable row level security;
alter table actions enable row level security;
alter table chip_ledger enable row level security;
alter table app_sessions enable row level security;
alter table rejoin_tokens enable row level security;
alter table pulse enable row level security;
alter table websocket_connections enable row level security;
alter table device_sessions enable row level security;
alter table room_participants enable row level security;

-- What somebody may see of these four; every other table is closed. A device is proof only of what
-- nobody has signed in to: others may use it too.
create policy own_connections on websocket_connections for select
  using (user_id = (select caller_user_id())
    or (user_id is null and device_id = (select caller_device_id())));

create policy own_devices on device_sessions for select
  using (user_id = (select caller_user_id())
    or (user_id is null and device_id = (select caller_device_id())));

create policy events_of_own_games on game_events for select
  using (game_id = any (array(select games_of_caller())));

create policy everybody_in_a_room on room_participants for select
  using (true);

create policy own_device_enters on room_participants for insert
  with check (device_id = (select caller_device_id())
    and (user_id is null or user_id = (select caller_user_id()))
    and role <> 'host');
