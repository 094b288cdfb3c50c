create table certification_certificate (
    tenant_id      integer not null,
    id             uuid not null,
    number         text not null,
    token          text collate "C" not null check (token ~ '^[A-Za-z0-9_-]{22}$'),
    campaign_id    uuid not null,
    person_id      uuid not null,
    sitting_id     uuid not null,
    person_name    text not null,
    unit_name      text not null,
    unit_path      text collate "C" not null,
    campaign_title text not null,
    grade          text not null check (grade in ('EXCELLENT', 'GOOD', 'PASS')),
    score          integer not null check (score between 0 and 100),
    show_score     boolean not null,
    issuer         text not null,
    issued_on      date not null,
    issued_at      timestamptz not null,
    state          text not null check (state in ('VALID', 'REVOKED')),
    revoked_at     timestamptz,
    revoked_by     text check (revoked_by in ('ADMINISTRATOR', 'RESULT')),
    reason         text,
    revision       integer not null,
    primary key (tenant_id, id),
    check ((state = 'REVOKED') = (revoked_at is not null and revoked_by is not null and reason is not null))
);
create unique index certification_certificate_number on certification_certificate (tenant_id, number);
create unique index certification_certificate_token on certification_certificate (tenant_id, token);
create unique index certification_certificate_one_valid on certification_certificate (tenant_id, campaign_id, person_id) where state = 'VALID';
create index certification_certificate_person on certification_certificate (tenant_id, person_id);
create index certification_certificate_campaign on certification_certificate (tenant_id, campaign_id, id);
call platform_lock('certification_certificate', 'select, insert, update');

-- The bytes of a document are written once and never changed: what was downloaded can be compared for ever.
create table certification_document (
    tenant_id  integer not null,
    id         uuid not null,
    bytes      bytea not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references certification_certificate (tenant_id, id)
);
alter table certification_document alter column bytes set storage external;
call platform_lock('certification_document', 'select, insert');

create table certification_counter (
    tenant_id integer not null,
    id        integer not null,
    last      bigint not null,
    primary key (tenant_id, id)
);
call platform_lock('certification_counter', 'select, insert, update');
