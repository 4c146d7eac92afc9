drop table game_states;
