drop function without_person;
drop index app_sessions_user;
