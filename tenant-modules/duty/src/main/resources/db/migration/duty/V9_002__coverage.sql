-- What an editor decided about an item and a course.
create table duty_link (
    tenant_id integer not null,
    item_id   uuid not null,
    course_id uuid not null,
    decision  text not null check (decision in ('ADDED', 'EXCLUDED')),
    made_at   timestamptz not null,
    primary key (tenant_id, item_id, course_id),
    foreign key (tenant_id, item_id) references duty_item (tenant_id, id)
);
call platform_lock('duty_link');

-- Which courses teach an item of a published list, by the rule and by decisions; figures stand on these rows.
create table duty_cover (
    tenant_id integer not null,
    item_id   uuid not null,
    course_id uuid not null,
    list_id   uuid not null,
    source    text not null check (source in ('CODE', 'LAW', 'EDITOR')),
    primary key (tenant_id, item_id, course_id),
    foreign key (tenant_id, item_id) references duty_item (tenant_id, id)
);
create index duty_cover_course on duty_cover (tenant_id, course_id);
create index duty_cover_list on duty_cover (tenant_id, list_id);
call platform_lock('duty_cover');

-- Where a person counts in a year, and what they have studied.
create table duty_person (
    tenant_id integer not null,
    year      integer not null,
    person_id uuid not null,
    unit_id   uuid not null,
    counts    boolean not null,
    primary key (tenant_id, year, person_id)
);
call platform_lock('duty_person');

create table duty_study (
    tenant_id   integer not null,
    year        integer not null,
    person_id   uuid not null,
    course_id   uuid not null,
    started_on  date not null,
    finished_on date,
    seconds     bigint not null,
    primary key (tenant_id, year, person_id, course_id)
);
create index duty_study_course on duty_study (tenant_id, year, course_id);
call platform_lock('duty_study');

-- People and time by subject (an item, a department within the list, or the list itself) and by unit with everything below it.
create table duty_figure (
    tenant_id  integer not null,
    list_id    uuid not null,
    subject_id uuid not null,
    unit_id    uuid not null,
    started    integer not null,
    finished   integer not null,
    seconds    bigint not null,
    primary key (tenant_id, list_id, subject_id, unit_id)
) with (fillfactor = 80);
create index duty_figure_unit on duty_figure (tenant_id, list_id, unit_id);
call platform_lock('duty_figure');

-- One row for a city: whoever changes figures takes it, and the recount keeps its place in it.
create table duty_book (
    tenant_id     integer not null,
    id            integer not null check (id = 1),
    recount_on    date,
    recount_after uuid,
    corrected     integer not null,
    recounted_at  timestamptz,
    primary key (tenant_id, id)
);
call platform_lock('duty_book');
