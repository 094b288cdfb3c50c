-- The duty ledger (普法工作台账): what departments enter by hand. Nothing is overwritten: a correction or a withdrawal is a further row of the entry,
-- and the key lets only one follow another.
create table duty_ledger (
    tenant_id     integer not null,
    entry_id      uuid not null,
    revision      integer not null check (revision >= 1),
    year          integer not null,
    department_id uuid not null,
    department    text not null,
    heading       text not null check (heading in ('ORGANISATION', 'KEY_GROUPS', 'KEY_CONTENT', 'WHO_ENFORCES', 'CULTURE', 'GRASSROOTS')),
    title         text not null,
    account       text not null,
    from_on       date not null,
    until_on      date,
    place         text not null,
    audience      text not null,
    reached       integer,
    evidence      text not null,
    withdrawn     boolean not null,
    reason        text not null,
    author        text not null,
    author_name   text not null,
    made_at       timestamptz not null,
    primary key (tenant_id, entry_id, revision),
    check (until_on is null or until_on >= from_on)
);
create index duty_ledger_year on duty_ledger (tenant_id, year, department_id, from_on);
call platform_lock('duty_ledger', 'select, insert');

-- People behind a figure are found by their unit.
create index duty_person_unit on duty_person (tenant_id, year, unit_id, person_id);
