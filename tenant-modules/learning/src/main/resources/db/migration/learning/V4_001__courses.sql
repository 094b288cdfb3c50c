-- A course with its draft. What learners see is the edition that its version names.
create table learning_course (
    tenant_id      integer not null,
    id             uuid not null,
    kind           text not null check (kind in ('COMPULSORY', 'ELECTIVE')),
    title          text not null,
    theme          text not null,
    state          text not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    version        integer not null,
    revision       integer not null,
    changed        boolean not null,
    draft          jsonb not null,
    questions      jsonb not null,
    question_count integer not null,
    pack_id        text,
    pack_version   text,
    published_at   timestamptz,
    updated_at     timestamptz not null,
    primary key (tenant_id, id)
);
create index learning_course_title on learning_course (tenant_id, title, id);
call platform_lock('learning_course');

-- Editions never change: practice papers and progress refer to them.
create table learning_edition (
    tenant_id        integer not null,
    course_id        uuid not null,
    version          integer not null,
    kind             text not null,
    title            text not null,
    summary          text not null,
    theme            text not null,
    tiers            jsonb not null,
    department       text not null,
    duty             text not null,
    credit           integer not null,
    practice_minimum integer not null,
    practice_maximum integer not null,
    question_count   integer not null,
    published_at     timestamptz not null,
    primary key (tenant_id, course_id, version),
    foreign key (tenant_id, course_id) references learning_course (tenant_id, id)
);
call platform_lock('learning_edition', 'select, insert');

create table learning_chapter (
    tenant_id        integer not null,
    course_id        uuid not null,
    version          integer not null,
    chapter_id       uuid not null,
    number           integer not null,
    title            text not null,
    required_seconds integer not null,
    html             text not null,
    cites            jsonb not null,
    media            jsonb not null,
    media_count      integer not null,
    primary key (tenant_id, course_id, version, chapter_id),
    foreign key (tenant_id, course_id, version) references learning_edition (tenant_id, course_id, version)
);
call platform_lock('learning_chapter', 'select, insert');

create table learning_question (
    tenant_id   integer not null,
    course_id   uuid not null,
    version     integer not null,
    question_id uuid not null,
    number      integer not null,
    key         text not null,
    type        text not null check (type in ('SINGLE', 'MULTIPLE', 'TRUEFALSE')),
    difficulty  integer not null,
    stem        text not null,
    options     jsonb not null,
    answer      jsonb not null,
    law         text not null,
    article     text not null,
    explanation text not null,
    primary key (tenant_id, course_id, version, question_id),
    foreign key (tenant_id, course_id, version) references learning_edition (tenant_id, course_id, version)
);
call platform_lock('learning_question', 'select, insert');

-- Courses that appear together on a day (R48). A course is in one batch at most; without a batch it appears when it is published.
create table learning_batch (
    tenant_id   integer not null,
    id          uuid not null,
    title       text not null,
    releases_on date not null,
    mandatory   boolean not null,
    revision    integer not null,
    primary key (tenant_id, id)
);
create index learning_batch_date on learning_batch (tenant_id, releases_on);
call platform_lock('learning_batch');

create table learning_batch_course (
    tenant_id integer not null,
    course_id uuid not null,
    batch_id  uuid not null,
    primary key (tenant_id, course_id),
    foreign key (tenant_id, batch_id) references learning_batch (tenant_id, id),
    foreign key (tenant_id, course_id) references learning_course (tenant_id, id)
);
create index learning_batch_courses on learning_batch_course (tenant_id, batch_id);
call platform_lock('learning_batch_course');

create table learning_media (
    tenant_id    integer not null,
    id           uuid not null,
    course_id    uuid not null,
    name         text not null,
    content_type text not null,
    bytes        bigint not null,
    sha256       text not null,
    created_at   timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, course_id) references learning_course (tenant_id, id)
);
create index learning_media_course on learning_media (tenant_id, course_id);
call platform_lock('learning_media', 'select, insert');

-- Pieces of 256 KiB, so that a range is read without reading the file.
create table learning_media_chunk (
    tenant_id integer not null,
    media_id  uuid not null,
    number    integer not null,
    data      bytea not null,
    primary key (tenant_id, media_id, number)
);
alter table learning_media_chunk alter column data set storage external;
call platform_lock('learning_media_chunk', 'select, insert');

create table learning_pack (
    tenant_id    integer not null,
    pack_id      text not null,
    version      text not null,
    installed_at timestamptz not null,
    primary key (tenant_id, pack_id)
);
call platform_lock('learning_pack');
