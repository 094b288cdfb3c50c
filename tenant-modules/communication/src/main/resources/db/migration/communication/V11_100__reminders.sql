-- A reminder to the people of a part of the city who are late: sent one by one by whoever holds the lease, from the position on.
create table communication_reminder (
    tenant_id       integer not null,
    id              uuid not null,
    campaign_id     uuid not null,
    about           text not null check (about in ('STUDY', 'EXAM')),
    scope           text not null,
    unit_id         uuid,
    channels        text not null,
    state           text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
    reason          text,
    created_by      text not null,
    created_by_name text not null,
    created_at      timestamptz not null,
    finished_at     timestamptz,
    position        uuid not null,
    sent            integer not null default 0,
    unreachable     integer not null default 0,
    unknown         integer not null default 0,
    skipped         integer not null default 0,
    worker          uuid,
    leased_until    timestamptz,
    primary key (tenant_id, id)
);
create index communication_reminder_work on communication_reminder (tenant_id, id) where state = 'RUNNING';
create index communication_reminder_own on communication_reminder (tenant_id, created_by, id);
call platform_lock('communication_reminder', 'select, insert, update');

-- What became of it, for each person. The row is there before the message goes out: nobody is reminded twice on a day, whatever crashes. Who is
-- unreachable got nothing, and can be reminded again by another channel.
create table communication_delivery (
    tenant_id   integer not null,
    id          uuid not null,
    reminder_id uuid not null,
    person_id   uuid not null,
    day         date not null,
    outcome     text not null check (outcome in ('PENDING', 'SENT', 'UNREACHABLE', 'UNKNOWN')),
    channel     text,
    reference   text,
    at          timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, reminder_id) references communication_reminder (tenant_id, id)
);
create unique index communication_delivery_once_a_day on communication_delivery (tenant_id, person_id, day) where outcome <> 'UNREACHABLE';
create index communication_delivery_reminder on communication_delivery (tenant_id, reminder_id, id);
call platform_lock('communication_delivery');

-- The portal's own channel: what waits on a person's home page until it is read or no longer holds.
create table communication_notice (
    tenant_id integer not null,
    id        uuid not null,
    person_id uuid not null,
    about     text not null check (about in ('STUDY', 'EXAM')),
    text      text not null,
    at        timestamptz not null,
    until     timestamptz not null,
    read_at   timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references communication_delivery (tenant_id, id)
);
create index communication_notice_unread on communication_notice (tenant_id, person_id, id) where read_at is null;
call platform_lock('communication_notice');
