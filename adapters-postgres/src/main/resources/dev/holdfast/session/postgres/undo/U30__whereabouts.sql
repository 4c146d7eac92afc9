drop table whereabouts;
drop table nodes;
