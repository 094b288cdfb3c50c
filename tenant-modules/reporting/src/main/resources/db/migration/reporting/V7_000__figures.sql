-- One writer at a time for each city: whoever changes states or counters locks the city's row first.
create table reporting_book (
    tenant_id integer not null,
    primary key (tenant_id)
);
-- Locking a row takes the right to update.
call platform_lock('reporting_book', 'select, insert, update');

create table reporting_campaign (
    tenant_id    integer not null,
    id           uuid not null,
    targets      jsonb,
    revision     bigint not null default 0,
    changed_at   timestamptz,
    recounted_at timestamptz,
    primary key (tenant_id, id)
) with (fillfactor = 70);
call platform_lock('reporting_campaign', 'select, insert, update');

-- Where units stand, as far as people are counted in them.
create table reporting_unit (
    tenant_id integer not null,
    id        uuid not null,
    path      text collate "C" not null check (path like '/%/'),
    primary key (tenant_id, id)
);
create index reporting_unit_path on reporting_unit (tenant_id, path);
call platform_lock('reporting_unit', 'select, insert, update');

create table reporting_person (
    tenant_id   integer not null,
    campaign_id uuid not null,
    person_id   uuid not null,
    unit_id     uuid,
    tier        text,
    name        text collate "C" not null,
    takes_part  boolean not null,
    exempt      boolean not null,
    started_on  date,
    reached_on  date,
    sat_on      date,
    score       integer,
    grade       text check (grade in ('EXCELLENT', 'GOOD', 'PASS', 'FAIL')),
    certified   boolean not null,
    primary key (tenant_id, campaign_id, person_id),
    check (not takes_part or (unit_id is not null and tier is not null)),
    check ((sat_on is null) = (grade is null) and (sat_on is null) = (score is null))
) with (fillfactor = 80);
create index reporting_person_unit on reporting_person (tenant_id, campaign_id, unit_id, name, person_id);
call platform_lock('reporting_person', 'select, insert, update');

-- Counters of a unit with all below it.
create table reporting_count (
    tenant_id   integer not null,
    campaign_id uuid not null,
    unit_id     uuid not null,
    tier        text not null,
    roster      integer not null,
    exempt      integer not null,
    should      integer not null,
    started     integer not null,
    reached     integer not null,
    sat         integer not null,
    passed      integer not null,
    excellent   integer not null,
    certified   integer not null,
    primary key (tenant_id, campaign_id, unit_id, tier)
) with (fillfactor = 50);
call platform_lock('reporting_count', 'select, insert, update');

create table reporting_day (
    tenant_id   integer not null,
    campaign_id uuid not null,
    unit_id     uuid not null,
    day         date not null,
    tier        text not null,
    started     integer not null,
    reached     integer not null,
    sat         integer not null,
    passed      integer not null,
    primary key (tenant_id, campaign_id, unit_id, day, tier)
) with (fillfactor = 70);
call platform_lock('reporting_day', 'select, insert, update');

create table reporting_recount (
    tenant_id         integer not null,
    id                uuid not null,
    campaign_id       uuid not null,
    trigger           text not null check (trigger in ('NIGHTLY', 'MANUAL', 'ROSTER')),
    state             text not null check (state in ('RUNNING', 'FINISHED')),
    started_at        timestamptz not null,
    finished_at       timestamptz,
    position          uuid not null,
    again             boolean not null,
    people_checked    integer not null,
    people_corrected  integer not null,
    figures_corrected integer not null,
    primary key (tenant_id, id)
);
-- One recount and one walk over a new roster at a time.
create unique index reporting_recount_running on reporting_recount (tenant_id, campaign_id, (trigger = 'ROSTER')) where state = 'RUNNING';
create index reporting_recount_newest on reporting_recount (tenant_id, campaign_id, started_at, id);
call platform_lock('reporting_recount');
