-- Cards and tokens are shown to sessions of the owner and of the service only, not to whoever gets
-- hold of the owner's rights for a moment: a function or a view that has them, made by mistake,
-- finds these tables empty when somebody else's session asks it. Not so game_events, which people
-- read themselves: an owner's policy beside theirs would cost them the index.
do $$
declare
  secret text;
  -- asked once a statement, not once a row
  by_owner constant text := '(
    select pg_has_role(session_user, relowner, ''usage'')
      and pg_has_role(current_user, relowner, ''usage'')
    from pg_class
    where oid = %1$L::regclass)';
begin
  foreach secret in array array['game_states', 'hands', 'players', 'room_seats', 'rejoin_tokens',
    'app_sessions'] loop
    execute format('create policy by_owner_itself on %1$I using (' || by_owner
      || ') with check (' || by_owner || ')', secret);
    execute format('alter table %I force row level security', secret);
  end loop;
end
$$;
