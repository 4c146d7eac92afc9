drop table players;
drop table hands;
