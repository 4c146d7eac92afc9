drop table game_events;
