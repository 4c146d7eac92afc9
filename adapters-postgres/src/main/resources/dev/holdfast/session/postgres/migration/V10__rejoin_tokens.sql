-- What brings somebody back without a new approval. Rotated on use: the tokens that follow each
-- other are one family, and the misuse of an old one revokes them all.
create table rejoin_tokens (
  id uuid primary key default gen_random_uuid(),
  room_id uuid not null references rooms on delete cascade,
  user_id uuid not null,
  role varchar(20) not null
    check (role in ('host', 'player', 'spectator', 'approved', 'pending', 'guest')),
  seat_index integer,
  -- SHA-256 in hexadecimal, never the token
  token_hash varchar(64) not null,
  family uuid not null default gen_random_uuid(),
  expires_at timestamptz not null,
  created_at timestamptz default now(),
  replaced_at timestamptz,
  revoked_at timestamptz,
  -- the order in which they were given, where the clock cannot tell
  ordinal bigint not null generated always as identity
);

create unique index rejoin_tokens_token_hash on rejoin_tokens (token_hash);
create index rejoin_tokens_room_id on rejoin_tokens (room_id, user_id);
create index rejoin_tokens_family on rejoin_tokens (family);
create index rejoin_tokens_expires_at on rejoin_tokens (expires_at);
