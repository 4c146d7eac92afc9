drop table app_sessions;
