drop function get_game_event_sequence;
drop function log_game_event;
drop index game_events_event_type;
comment on column game_events.epoch is null;
delete from game_events where epoch = 0;
