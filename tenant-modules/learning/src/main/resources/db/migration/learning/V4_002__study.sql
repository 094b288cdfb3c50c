-- One row for each learner of a campaign: what has been earned, and the row that starts, ends and credits take turns on.
create table learning_balance (
    tenant_id     integer not null,
    campaign_id   uuid not null,
    person_id     uuid not null,
    compulsory    integer not null default 0,
    elective      integer not null default 0,
    studied_until timestamptz,
    started_at    timestamptz,
    reached_at    timestamptz,
    primary key (tenant_id, campaign_id, person_id)
);
call platform_lock('learning_balance');

-- A stretch of study of one chapter on one client. While it is active it is the learner's only lease.
create table learning_session (
    tenant_id        integer not null,
    id               uuid not null,
    campaign_id      uuid not null,
    person_id        uuid not null,
    subject          text not null,
    course_id        uuid not null,
    chapter_id       uuid not null,
    client           text not null,
    client_id        text not null,
    state            text not null check (state in ('ACTIVE', 'ENDED', 'TAKEN_OVER', 'VOIDED', 'LAPSED', 'CLOSED')),
    started_at       timestamptz not null,
    confirmed_at     timestamptz not null,
    counted_millis   bigint not null,
    earlier_millis   bigint not null,
    required_seconds integer not null,
    chapter_finished boolean not null,
    rules_version    integer not null,
    primary key (tenant_id, id),
    check (counted_millis >= 0 and counted_millis <= extract(epoch from (confirmed_at - started_at)) * 1000 + 1)
) with (fillfactor = 80);
create unique index learning_one_lease on learning_session (tenant_id, person_id) where state = 'ACTIVE';
call platform_lock('learning_session');

create table learning_chapter_progress (
    tenant_id      integer not null,
    campaign_id    uuid not null,
    person_id      uuid not null,
    chapter_id     uuid not null,
    course_id      uuid not null,
    counted_millis bigint not null,
    studied_at     timestamptz not null,
    finished_at    timestamptz,
    primary key (tenant_id, campaign_id, person_id, chapter_id)
);
call platform_lock('learning_chapter_progress');

create table learning_course_progress (
    tenant_id     integer not null,
    campaign_id   uuid not null,
    person_id     uuid not null,
    course_id     uuid not null,
    finished_at   timestamptz not null,
    version       integer not null,
    rules_version integer not null,
    primary key (tenant_id, campaign_id, person_id, course_id)
);
call platform_lock('learning_course_progress', 'select, insert');

-- The ledger: entries are added, never changed; a mistake is put right by a reversing entry (R64). The key makes each deed count once (R65).
create table learning_credit (
    tenant_id     integer not null,
    id            uuid not null,
    campaign_id   uuid not null,
    person_id     uuid not null,
    source        text not null check (source in ('COURSE', 'PRACTICE', 'CORRECTION')),
    once_key      text not null,
    course_id     uuid,
    kind          text not null check (kind in ('COMPULSORY', 'ELECTIVE')),
    amount        integer not null,
    rules_version integer not null,
    booked_at     timestamptz not null,
    actor         text not null,
    primary key (tenant_id, id)
);
create unique index learning_credit_once on learning_credit (tenant_id, campaign_id, person_id, source, once_key);
create index learning_credit_newest on learning_credit (tenant_id, campaign_id, person_id, id desc);
call platform_lock('learning_credit', 'select, insert');

create table learning_practice (
    tenant_id   integer not null,
    id          uuid not null,
    campaign_id uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    version     integer not null,
    state       text not null check (state in ('OPEN', 'MARKED')),
    pass_score  integer not null,
    minimum     integer not null,
    maximum     integer not null,
    started_at  timestamptz not null,
    marked_at   timestamptz,
    score       integer,
    earned      integer,
    rules_version integer not null,
    primary key (tenant_id, id)
);
create unique index learning_practice_open on learning_practice (tenant_id, campaign_id, person_id, course_id) where state = 'OPEN';
create index learning_practice_of on learning_practice (tenant_id, campaign_id, person_id, course_id);
call platform_lock('learning_practice');

create table learning_practice_item (
    tenant_id    integer not null,
    practice_id  uuid not null,
    number       integer not null,
    question_id  uuid not null,
    option_order jsonb not null,
    chosen       jsonb,
    correct      boolean,
    primary key (tenant_id, practice_id, number),
    foreign key (tenant_id, practice_id) references learning_practice (tenant_id, id)
);
call platform_lock('learning_practice_item');
