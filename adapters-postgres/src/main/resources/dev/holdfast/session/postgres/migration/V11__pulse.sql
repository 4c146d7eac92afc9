-- When a server last served from this database: what people may take for an outage is the time
-- since then. One row.
create table pulse (
  one boolean primary key default true check (one),
  alive_at timestamptz not null
);
