drop table rejoin_tokens;
