drop table chip_ledger;
drop function refuse_change();
