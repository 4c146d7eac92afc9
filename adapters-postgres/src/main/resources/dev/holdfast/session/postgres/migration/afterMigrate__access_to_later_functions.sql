-- the service role may call what came after set_up_access() was written; does nothing once it may
do $$
declare
  asked regprocedure;
begin
  perform pg_advisory_xact_lock(hashtextextended('holdfast access', 0));
  if to_regrole('holdfast_service') is null then
    return;
  end if;
  for asked in
    select oid
    from pg_proc
    where pronamespace = 'public'::regnamespace
      and proname in ('without_person', 'pot_of', 'get_busiest_rooms', 'get_reconnect_rate', 'get_nightly_hand_stats')
      and not has_function_privilege('holdfast_service', oid, 'execute')
  loop
    execute format('grant execute on function %s to holdfast_service', asked);
  end loop;
end
$$;
