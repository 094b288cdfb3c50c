-- One account for a person at most. Made in Keycloak outside of transactions: REQUESTED, then CREATED with the subject. What Keycloak shall
-- hold (roles, enabled) has a number that rises with each change; the job that carries changes over notes the number it reached.
create table enrolment_account (
    tenant_id       integer not null,
    person_id       uuid not null,
    user_name       text not null,
    subject         text,
    state           text not null check (state in ('REQUESTED', 'CREATED')),
    enabled         boolean not null default true,
    wanted_revision integer not null default 0,
    carried_revision integer not null default 0,
    carry_attempts  integer not null default 0,
    carry_after     timestamptz not null,
    created_at      timestamptz not null,
    primary key (tenant_id, person_id),
    foreign key (tenant_id, person_id) references enrolment_person (tenant_id, id)
);
create unique index enrolment_account_subject on enrolment_account (tenant_id, subject);
create unique index enrolment_account_user_name on enrolment_account (tenant_id, user_name);
create index enrolment_account_behind on enrolment_account (tenant_id, carry_after) where wanted_revision > carried_revision;
call platform_lock('enrolment_account');

-- One-time codes, as keyed digests only. At most one live code for a person; wrong tries are counted on it.
create table enrolment_activation (
    tenant_id  integer not null,
    id         uuid not null,
    person_id  uuid not null,
    digest     text not null,
    issued_by  text not null,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    failures   integer not null default 0,
    claim      uuid,
    claimed_until timestamptz,
    ended      text check (ended in ('USED', 'REPLACED', 'WORN_OUT')),
    ended_at   timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references enrolment_person (tenant_id, id)
);
create unique index enrolment_activation_live on enrolment_activation (tenant_id, person_id) where ended is null;
call platform_lock('enrolment_activation');

-- Who administers, edits or oversees what. unit_path is the root of the scope of county and unit administrators.
create table enrolment_appointment (
    tenant_id    integer not null,
    id           uuid not null,
    person_id    uuid not null,
    role         text not null,
    unit_id      uuid,
    is_primary   boolean not null default false,
    appointed_by text not null,
    appointed_at timestamptz not null,
    ended_at     timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references enrolment_person (tenant_id, id),
    foreign key (tenant_id, unit_id) references enrolment_unit (tenant_id, id),
    check ((unit_id is not null) = (role in ('COUNTY_ADMIN', 'UNIT_ADMIN')))
);
create unique index enrolment_appointment_once on enrolment_appointment (tenant_id, person_id, role, unit_id) nulls not distinct where ended_at is null;
create unique index enrolment_appointment_primary on enrolment_appointment (tenant_id, unit_id, role) where is_primary and ended_at is null;
create index enrolment_appointment_person on enrolment_appointment (tenant_id, person_id) where ended_at is null;
create index enrolment_appointment_unit on enrolment_appointment (tenant_id, unit_id) where ended_at is null;
call platform_lock('enrolment_appointment');
