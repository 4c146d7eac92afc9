alter table rooms drop constraint rooms_current_game_id_fkey;
drop table games;
drop function touch_game();
