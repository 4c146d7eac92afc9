-- When what is old was last cleaned up, by whichever server. One row.
create table retention (
  one boolean primary key default true check (one),
  done_at timestamptz not null
);

alter table retention enable row level security;
