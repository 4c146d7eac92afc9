drop function games_of_caller;
drop function caller_device_id;
drop function caller_user_id;
