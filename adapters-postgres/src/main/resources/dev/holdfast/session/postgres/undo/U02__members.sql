drop table room_spectators;
drop table room_seats;
drop table room_players;
