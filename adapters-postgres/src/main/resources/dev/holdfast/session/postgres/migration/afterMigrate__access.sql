-- does nothing once it is done
select set_up_access();
