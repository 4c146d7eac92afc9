drop table retention;
