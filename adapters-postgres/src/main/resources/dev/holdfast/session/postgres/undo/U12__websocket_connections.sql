drop table websocket_connections;
drop type connection_status;
