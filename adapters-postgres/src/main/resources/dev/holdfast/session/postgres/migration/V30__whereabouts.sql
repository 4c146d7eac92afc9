-- Which servers run, and who has a socket open at which. All of it is as short-lived as the servers
-- themselves: it is not logged, and they write it anew after a crash of the database.
create unlogged table nodes (
  id uuid primary key,
  alive_at timestamptz not null
);

create unlogged table whereabouts (
  room_id uuid not null,
  user_id uuid not null,
  node_id uuid not null references nodes on delete cascade,
  primary key (room_id, user_id, node_id)
);

create index whereabouts_node_id on whereabouts (node_id);

alter table nodes enable row level security;
alter table whereabouts enable row level security;
