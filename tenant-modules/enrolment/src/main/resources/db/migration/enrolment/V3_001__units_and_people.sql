-- Units (单位): a tree by parent_id, with the ids from the city down as path, so that a subtree is a prefix. Aliases: one a line, with a
-- line end before the first.
create table enrolment_unit (
    tenant_id            integer not null,
    id                   uuid not null,
    parent_id            uuid,
    path                 text not null,
    depth                integer not null,
    position             integer not null default 0,
    name                 text not null,
    kind                 text not null,
    credit_code          text check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    aliases              text not null default '',
    administrative_owner text,
    contacts             text not null default '[]' check (contacts is json array),
    version              integer not null,
    created_at           timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, parent_id) references enrolment_unit (tenant_id, id)
);
create unique index enrolment_unit_root on enrolment_unit (tenant_id) where parent_id is null;
create unique index enrolment_unit_sibling on enrolment_unit (tenant_id, parent_id, name);
create unique index enrolment_unit_credit_code on enrolment_unit (tenant_id, credit_code);
create index enrolment_unit_path on enrolment_unit (tenant_id, path text_pattern_ops);
create index enrolment_unit_name on enrolment_unit (tenant_id, name);
call platform_lock('enrolment_unit');

-- People. Numbers are sealed; looked up by keyed value. One ID number is one person in a city; what other cities hold is not known here.
create table enrolment_person (
    tenant_id    integer not null,
    id           uuid not null,
    name         text not null,
    unit_id      uuid not null,
    tier         text,
    post         text,
    remark       text,
    id_sealed    bytea,
    id_lookup    text,
    id_masked    text,
    phone_sealed bytea,
    phone_lookup text,
    phone_masked text,
    version      integer not null,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references enrolment_unit (tenant_id, id),
    check (num_nulls(id_sealed, id_lookup, id_masked) in (0, 3)),
    check (num_nulls(phone_sealed, phone_lookup, phone_masked) in (0, 3))
);
create unique index enrolment_person_id_number on enrolment_person (tenant_id, id_lookup);
create index enrolment_person_phone on enrolment_person (tenant_id, phone_lookup);
create index enrolment_person_unit on enrolment_person (tenant_id, unit_id, id);
call platform_lock('enrolment_person');

-- Who takes part in a campaign: one row for a campaign and person (R33).
create table enrolment_participant (
    tenant_id        integer not null,
    id               uuid not null,
    campaign_id      uuid not null,
    person_id        uuid not null,
    unit_id          uuid not null,
    unit_path        text not null,
    tier             text not null,
    on_roster        boolean not null,
    self_enrolled    boolean not null,
    claimed_unit_id  uuid,
    name_differs     boolean not null default false,
    state            text not null check (state in ('PENDING', 'CONFIRMED', 'REJECTED', 'REMOVED')),
    exemption_kind   text,
    exemption_reason text,
    batch_id         uuid,
    enrolled_at      timestamptz not null,
    decided_at       timestamptz,
    version          integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, person_id) references enrolment_person (tenant_id, id),
    foreign key (tenant_id, unit_id) references enrolment_unit (tenant_id, id),
    foreign key (tenant_id, claimed_unit_id) references enrolment_unit (tenant_id, id),
    check (on_roster or self_enrolled),
    check ((exemption_kind is null) = (exemption_reason is null))
);
create unique index enrolment_participant_once on enrolment_participant (tenant_id, campaign_id, person_id);
create index enrolment_participant_path on enrolment_participant (tenant_id, campaign_id, unit_path text_pattern_ops);
create index enrolment_participant_unit on enrolment_participant (tenant_id, unit_id);
create index enrolment_participant_person on enrolment_participant (tenant_id, person_id);
create index enrolment_participant_claimed on enrolment_participant (tenant_id, claimed_unit_id) where claimed_unit_id is not null;
create index enrolment_participant_batch on enrolment_participant (tenant_id, batch_id) where batch_id is not null;
call platform_lock('enrolment_participant');
