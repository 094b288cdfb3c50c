-- What the operator may change of a city carries a revision: a change names the one it is based on.
alter table platform_city add column revision integer not null default 1;
