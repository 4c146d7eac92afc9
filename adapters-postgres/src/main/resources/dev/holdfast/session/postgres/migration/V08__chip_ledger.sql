-- Where chips come from and go to, in double entry. Chips on the tables of a room are the sum
-- credited to 'table' less the sum debited; what somebody has parked likewise.
-- It outlives the rooms and games it names, so it references none of them.
create table chip_ledger (
  id uuid primary key default gen_random_uuid(),
  room_id uuid not null,
  game_id uuid not null,
  epoch integer not null,
  seq bigint not null,
  user_id uuid not null,
  kind varchar(20) not null
    check (kind in ('buy_in', 'rebuy', 'host_adjustment', 'parked', 'unparked', 'cash_out')),
  debit varchar(10) not null check (debit in ('bank', 'table', 'parked')),
  credit varchar(10) not null check (credit in ('bank', 'table', 'parked')),
  amount bigint not null check (amount > 0),
  created_at timestamptz not null default now(),
  check (debit <> credit)
);

create index chip_ledger_room_id on chip_ledger (room_id, user_id);
create index chip_ledger_game_id on chip_ledger (game_id, seq);

create function refuse_change() returns trigger
  language plpgsql
  set search_path = pg_catalog, public
as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$$;

create trigger chip_ledger_append_only
  before update or delete or truncate on chip_ledger
  for each statement execute function refuse_change();
