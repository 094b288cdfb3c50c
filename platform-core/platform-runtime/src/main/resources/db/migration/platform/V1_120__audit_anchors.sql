-- One anchor a day and city: where the audit chain stood when the day was over, signed with a key that is not in the database (isolation and
-- reliability, D7). Handed to the city's auditor; written once.
create table platform_audit_anchor (
    tenant_id integer not null,
    day       date not null,
    position  bigint not null check (position >= 0),
    hash      text not null check (hash ~ '^[0-9a-f]{64}$'),
    signature text not null,
    made_at   timestamptz not null,
    primary key (tenant_id, day)
);
call platform_lock('platform_audit_anchor', 'select, insert');
