-- A roster sheet on its way: read into rows with verdicts, then applied in one transaction. Work is claimed by conditional update with a lease.
create table enrolment_roster (
    tenant_id        integer not null,
    id               uuid not null,
    campaign_id      uuid not null,
    file_name        text not null,
    file_digest      text not null,
    state            text not null check (state in ('UPLOADING', 'READING', 'READY', 'APPLYING', 'APPLIED', 'FAILED', 'DISCARDED')),
    mode             text check (mode in ('ALL_OR_NOTHING', 'PARTIAL')),
    uploaded_by      text not null,
    uploaded_by_name text not null,
    scope            text not null,
    uploaded_at      timestamptz not null,
    rows_done        integer not null default 0,
    rows_total       integer not null default 0,
    good             integer not null default 0,
    warnings         integer not null default 0,
    refused          integer not null default 0,
    added            integer not null default 0,
    unchanged        integer not null default 0,
    conflicts        integer not null default 0,
    applied_at       timestamptz,
    problem          text,
    attempts         integer not null default 0,
    worker           uuid,
    leased_until     timestamptz,
    primary key (tenant_id, id)
);
create index enrolment_roster_work on enrolment_roster (tenant_id, state) where state in ('UPLOADING', 'READING', 'APPLYING');
create index enrolment_roster_uploader on enrolment_roster (tenant_id, uploaded_by, id);
call platform_lock('enrolment_roster');

-- The uploaded sheet until it has been read: sealed, in parts.
create table enrolment_roster_part (
    tenant_id integer not null,
    roster_id uuid not null,
    part      integer not null,
    content   bytea not null,
    primary key (tenant_id, roster_id, part),
    foreign key (tenant_id, roster_id) references enrolment_roster (tenant_id, id) on delete cascade
);
alter table enrolment_roster_part alter column content set storage external;
call platform_lock('enrolment_roster_part');

create table enrolment_roster_row (
    tenant_id      integer not null,
    roster_id      uuid not null,
    row_number     integer not null,
    ordinal        text not null,
    unit_text      text not null,
    unit_id        uuid,
    unit_path      text,
    name           text not null,
    id_sealed      bytea,
    id_lookup      text,
    id_masked      text not null,
    phone_sealed   bytea,
    phone_lookup   text,
    phone_masked   text not null,
    post           text not null,
    tier_text      text not null,
    tier           text,
    remark         text not null,
    verdict        text not null check (verdict in ('GOOD', 'WARNING', 'REFUSED')),
    findings       text not null,
    new_person_id  uuid not null,
    new_enrolment_id uuid not null,
    primary key (tenant_id, roster_id, row_number),
    foreign key (tenant_id, roster_id) references enrolment_roster (tenant_id, id) on delete cascade
);
create index enrolment_roster_row_verdict on enrolment_roster_row (tenant_id, roster_id, verdict, row_number);
call platform_lock('enrolment_roster_row');
