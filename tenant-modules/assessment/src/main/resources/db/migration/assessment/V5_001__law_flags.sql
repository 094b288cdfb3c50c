-- A question cites an article that reads differently in a newer version of its law. Editors settle it; nothing is altered for them.
create table assessment_law_flag (
    tenant_id   integer not null,
    id          uuid not null,
    question_id uuid not null,
    version     integer not null,
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
    settled_at  timestamptz,
    settled_by  text,
    primary key (tenant_id, id),
    foreign key (tenant_id, question_id) references assessment_question (tenant_id, id)
);
create unique index assessment_law_flag_once on assessment_law_flag (tenant_id, question_id, law_id, article, to_date);
create index assessment_law_flag_state on assessment_law_flag (tenant_id, state);
call platform_lock('assessment_law_flag', 'select, insert, update');
create index assessment_question_law on assessment_question (tenant_id, law);
