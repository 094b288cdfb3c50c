-- Scans of the stamped paper copy of a roster (R29): sealed in parts like the sheets, kept with the batch as evidence.
create table enrolment_roster_scan (
    tenant_id        integer not null,
    id               uuid not null,
    roster_id        uuid not null,
    file_name        text not null,
    content_type     text not null,
    bytes            bigint not null,
    sha256           text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploaded_by      text not null,
    uploaded_by_name text not null,
    uploaded_at      timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, roster_id) references enrolment_roster (tenant_id, id) on delete cascade
);
create unique index enrolment_roster_scan_once on enrolment_roster_scan (tenant_id, roster_id, sha256);
call platform_lock('enrolment_roster_scan');

create table enrolment_roster_scan_part (
    tenant_id integer not null,
    scan_id   uuid not null,
    part      integer not null,
    content   bytea not null,
    primary key (tenant_id, scan_id, part),
    foreign key (tenant_id, scan_id) references enrolment_roster_scan (tenant_id, id) on delete cascade
);
alter table enrolment_roster_scan_part alter column content set storage external;
call platform_lock('enrolment_roster_scan_part');

alter table enrolment_roster_steps add column scan boolean not null default false;
