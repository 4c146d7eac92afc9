drop table rooms;
drop function touch_updated_at();
