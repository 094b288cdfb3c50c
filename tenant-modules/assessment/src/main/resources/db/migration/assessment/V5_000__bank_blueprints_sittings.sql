-- The question bank. A version is one frozen wording; its key lies in a table of its own, which only marking and editors read.
create table assessment_question (
    tenant_id   integer not null,
    id          uuid not null,
    version_id  uuid not null,
    version     integer not null check (version >= 1),
    state       text not null check (state in ('DRAFT', 'ACTIVE', 'RETIRED')),
    type        text not null check (type in ('SINGLE', 'MULTIPLE', 'TRUEFALSE')),
    topic       text not null,
    difficulty  integer not null check (difficulty between 1 and 3),
    stem        text not null,
    law         text,
    source      text not null,
    source_key  text not null,
    source_hash text not null,
    changed_at  timestamptz not null,
    revision    integer not null,
    primary key (tenant_id, id)
);
create unique index assessment_question_source_key on assessment_question (tenant_id, source_key);
create index assessment_question_pool on assessment_question (tenant_id, state, type, topic, difficulty);
create index assessment_question_source on assessment_question (tenant_id, source);
call platform_lock('assessment_question', 'select, insert, update');

create table assessment_question_version (
    tenant_id    integer not null,
    id           uuid not null,
    question_id  uuid not null,
    version      integer not null,
    type         text not null,
    stem         text not null,
    options      text[] not null,
    option_count integer not null,
    last_pinned  boolean not null,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, question_id) references assessment_question (tenant_id, id)
);
create unique index assessment_question_version_number on assessment_question_version (tenant_id, question_id, version);
call platform_lock('assessment_question_version', 'select, insert');

create table assessment_question_key (
    tenant_id   integer not null,
    id          uuid not null,
    answer      integer not null check (answer between 1 and 63),
    law         text,
    article     text,
    explanation text,
    primary key (tenant_id, id),
    foreign key (tenant_id, id) references assessment_question_version (tenant_id, id)
);
call platform_lock('assessment_question_key', 'select, insert');

create table assessment_blueprint (
    tenant_id    integer not null,
    id           uuid not null,
    campaign_id  uuid not null,
    tier         text not null,
    design       text not null,
    stock_target integer not null check (stock_target >= 0),
    publication  integer not null default 0,
    published    text,
    published_at timestamptz,
    revision     integer not null,
    primary key (tenant_id, id)
);
create unique index assessment_blueprint_tier on assessment_blueprint (tenant_id, campaign_id, tier);
call platform_lock('assessment_blueprint', 'select, insert, update');

-- A paper is frozen when drawn; only who got it is added later.
create table assessment_paper (
    tenant_id    integer not null,
    id           uuid not null,
    blueprint_id uuid not null,
    publication  integer not null,
    seed         bigint not null,
    versions     uuid[] not null,
    layout       text not null,
    fingerprint  text not null,
    overlap      integer not null,
    sitting_id   uuid,
    drawn_at     timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, blueprint_id) references assessment_blueprint (tenant_id, id)
);
create unique index assessment_paper_fingerprint on assessment_paper (tenant_id, blueprint_id, publication, fingerprint);
create index assessment_paper_stock on assessment_paper (tenant_id, blueprint_id, publication, id) where sitting_id is null;
call platform_lock('assessment_paper');

-- The row of the exam's hot path: one statement saves an answer in it. Nothing indexed changes then, and the page has room for the new row version.
create table assessment_sitting (
    tenant_id       integer not null,
    id              uuid not null,
    campaign_id     uuid not null,
    person_id       uuid not null,
    subject         text not null,
    unit_id         uuid not null,
    unit_path       text collate "C" not null,
    paper_id        uuid not null,
    attempt         integer not null check (attempt >= 1),
    state           text not null check (state in ('OPEN', 'MARKED')),
    items           integer not null,
    answers         text collate "C" not null,
    started_at      timestamptz not null,
    deadline        timestamptz not null,
    accepts_until   timestamptz not null,
    extra_minutes   integer not null,
    saved_at        timestamptz,
    rule_version    integer not null,
    multiple_choice text not null,
    result_rule     text not null,
    excellent       integer not null,
    good            integer not null,
    pass            integer not null,
    rulings         integer not null,
    handed_in_at    timestamptz,
    handed_in_by    text check (handed_in_by in ('LEARNER', 'DEADLINE')),
    score           integer check (score between 0 and 100),
    grade           text,
    right_items     integer,
    answered_items  integer,
    regraded        boolean not null default false,
    primary key (tenant_id, id),
    foreign key (tenant_id, paper_id) references assessment_paper (tenant_id, id),
    check (length(answers) = 8 * items),
    check ((state = 'MARKED') = (score is not null))
) with (fillfactor = 50);
create unique index assessment_sitting_attempt on assessment_sitting (tenant_id, campaign_id, person_id, attempt);
create unique index assessment_sitting_one_open on assessment_sitting (tenant_id, campaign_id, person_id) where state = 'OPEN';
create unique index assessment_sitting_paper on assessment_sitting (tenant_id, paper_id);
create index assessment_sitting_due on assessment_sitting (tenant_id, accepts_until) where state = 'OPEN';
create index assessment_sitting_list on assessment_sitting (tenant_id, campaign_id, id);
call platform_lock('assessment_sitting', 'select, insert, update');

create table assessment_result (
    tenant_id    integer not null,
    id           uuid not null,
    campaign_id  uuid not null,
    person_id    uuid not null,
    sitting_id   uuid not null,
    attempt      integer not null,
    score        integer not null check (score between 0 and 100),
    grade        text not null,
    handed_in_at timestamptz not null,
    rule_version integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, sitting_id) references assessment_sitting (tenant_id, id)
);
create unique index assessment_result_person on assessment_result (tenant_id, campaign_id, person_id);
create index assessment_result_of_person on assessment_result (tenant_id, person_id);
call platform_lock('assessment_result', 'select, insert, update');

create table assessment_extra_time (
    tenant_id   integer not null,
    id          uuid not null,
    campaign_id uuid not null,
    person_id   uuid not null,
    minutes     integer not null check (minutes between 1 and 600),
    granted_at  timestamptz not null,
    primary key (tenant_id, id)
);
create unique index assessment_extra_time_person on assessment_extra_time (tenant_id, campaign_id, person_id);
call platform_lock('assessment_extra_time', 'select, insert, update');

create table assessment_ruling (
    tenant_id   integer not null,
    id          uuid not null,
    campaign_id uuid not null,
    number      integer not null check (number >= 1),
    version_id  uuid not null,
    kind        text not null check (kind in ('VOID', 'REKEY')),
    answer      integer not null,
    reason      text not null,
    decided_at  timestamptz not null,
    applied     boolean not null default false,
    marked      integer not null default 0,
    changed     integer not null default 0,
    primary key (tenant_id, id)
);
create unique index assessment_ruling_number on assessment_ruling (tenant_id, campaign_id, number);
call platform_lock('assessment_ruling', 'select, insert, update');
