drop table device_sessions;
