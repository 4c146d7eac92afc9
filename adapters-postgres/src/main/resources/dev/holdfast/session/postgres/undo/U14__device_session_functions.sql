drop function get_device_reconnect_count;
drop function record_reconnection;
drop function update_device_session;
