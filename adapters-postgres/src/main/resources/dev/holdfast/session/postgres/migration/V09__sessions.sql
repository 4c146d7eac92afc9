create table app_sessions (
  sid varchar not null primary key,
  sess json not null,
  expire timestamp(6) not null
);

create index app_sessions_expire on app_sessions (expire);
