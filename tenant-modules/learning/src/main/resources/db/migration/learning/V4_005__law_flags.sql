-- A chapter cites an article that reads differently in a newer version of its law. Editors settle it; nothing is altered for them.
create table learning_law_flag (
    tenant_id   integer not null,
    id          uuid not null,
    course_id   uuid not null,
    chapter_id  uuid not null,
    law_id      uuid not null,
    law         text not null,
    from_version uuid not null,
    from_date   date not null,
    to_version  uuid not null,
    to_date     date not null,
    article     text not null,
    change      text not null check (change in ('CHANGED', 'REPEALED', 'RENUMBERED')),
    article_now text,
    state       text not null check (state in ('OPEN', 'CONFIRMED', 'EDITED')),
    raised_at   timestamptz not null,
    wording     text not null,
    settled_at  timestamptz,
    settled_by  text,
    primary key (tenant_id, id),
    foreign key (tenant_id, course_id) references learning_course (tenant_id, id)
);
create unique index learning_law_flag_once on learning_law_flag (tenant_id, chapter_id, law_id, article, to_date);
create index learning_law_flag_of on learning_law_flag (tenant_id, course_id, state);
call platform_lock('learning_law_flag', 'select, insert, update');
