drop function get_nightly_hand_stats;
drop function get_reconnect_rate;
drop function get_busiest_rooms;
drop function pot_of;
drop index hands_started_at;
