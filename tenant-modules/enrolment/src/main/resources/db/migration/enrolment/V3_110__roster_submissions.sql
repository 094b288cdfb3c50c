-- The way of a roster from the unit to the city (R30). A submission is what a unit hands in: batches of its own, and what units below it handed in.
create table enrolment_roster_submission (
    tenant_id     integer not null,
    id            uuid not null,
    campaign_id   uuid not null,
    unit_id       uuid not null,
    state         text not null check (state in ('WAITING', 'RETURNED', 'CONSOLIDATED', 'ACCEPTED')),
    level         text check (level in ('DEPARTMENT', 'COUNTY', 'CITY')),
    waits_at      uuid,
    part_of       uuid,
    version       integer not null,
    handed_in_at  timestamptz not null,
    handed_in_by  text not null,
    reason        text,
    primary key (tenant_id, id),
    foreign key (tenant_id, unit_id) references enrolment_unit (tenant_id, id),
    foreign key (tenant_id, waits_at) references enrolment_unit (tenant_id, id),
    foreign key (tenant_id, part_of) references enrolment_roster_submission (tenant_id, id),
    check ((state = 'WAITING') = (waits_at is not null)),
    check ((level is null) = (waits_at is null)),
    check ((state = 'CONSOLIDATED') <= (part_of is not null))
);
-- A unit hands in once: what is on its way or was returned stands in the way of another one.
create unique index enrolment_roster_submission_open on enrolment_roster_submission (tenant_id, campaign_id, unit_id) where state in ('WAITING', 'RETURNED');
create index enrolment_roster_submission_waits on enrolment_roster_submission (tenant_id, waits_at) where waits_at is not null;
create index enrolment_roster_submission_part on enrolment_roster_submission (tenant_id, part_of) where part_of is not null;
create index enrolment_roster_submission_unit on enrolment_roster_submission (tenant_id, unit_id, campaign_id);
call platform_lock('enrolment_roster_submission', 'select, insert, update');

-- What happened to it, in order. Written once.
create table enrolment_roster_event (
    tenant_id     integer not null,
    id            uuid not null,
    submission_id uuid not null,
    at            timestamptz not null,
    by_subject    text not null,
    by_name       text not null,
    what          text not null check (what in ('HANDED_IN', 'CONSOLIDATED', 'RELEASED', 'ACCEPTED', 'RETURNED', 'WITHDRAWN')),
    level         text check (level in ('DEPARTMENT', 'COUNTY', 'CITY')),
    unit_id       uuid,
    reason        text,
    primary key (tenant_id, id),
    foreign key (tenant_id, submission_id) references enrolment_roster_submission (tenant_id, id),
    foreign key (tenant_id, unit_id) references enrolment_unit (tenant_id, id)
);
create index enrolment_roster_event_of on enrolment_roster_event (tenant_id, submission_id, id);
call platform_lock('enrolment_roster_event', 'select, insert');

-- Which levels must accept. No row: none.
create table enrolment_roster_steps (
    tenant_id  integer not null,
    id         smallint not null check (id = 1),
    department boolean not null,
    county     boolean not null,
    city       boolean not null,
    version    integer not null,
    primary key (tenant_id, id)
);
call platform_lock('enrolment_roster_steps', 'select, insert, update');

alter table enrolment_roster add column submission_id uuid;
-- Not validated: the column is new and empty, and a check of the rows would ask the policy for a city.
alter table enrolment_roster add foreign key (tenant_id, submission_id) references enrolment_roster_submission (tenant_id, id) not valid;
create index enrolment_roster_submission_batches on enrolment_roster (tenant_id, submission_id) where submission_id is not null;
