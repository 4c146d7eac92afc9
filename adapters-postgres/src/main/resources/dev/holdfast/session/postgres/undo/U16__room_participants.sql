drop table room_participants;
