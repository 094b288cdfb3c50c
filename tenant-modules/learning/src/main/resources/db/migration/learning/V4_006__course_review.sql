-- Where the draft of a course stands. Whoever changes the draft or its questions takes back what was decided about it.
alter table learning_course
    add column review         text not null default 'NONE' check (review in ('NONE', 'IN_REVIEW', 'RETURNED', 'APPROVED')),
    add column draft_revision integer not null default 1,
    add column changed_by     text not null default '',
    add column submitted_by   text not null default '';
create index learning_course_in_review on learning_course (tenant_id) where review = 'IN_REVIEW';

-- Who submitted, approved, returned, commented, published and withdrew, and which draft; never changed.
create table learning_review_entry (
    tenant_id      integer not null,
    id             uuid not null,
    course_id      uuid not null,
    deed           text not null check (deed in ('SUBMITTED', 'APPROVED', 'RETURNED', 'COMMENTED', 'PUBLISHED', 'WITHDRAWN')),
    at             timestamptz not null,
    author         text not null,
    author_name    text not null,
    draft_revision integer not null,
    version        integer,
    comment        text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, course_id) references learning_course (tenant_id, id),
    check (deed <> 'RETURNED' or comment <> ''),
    check ((deed = 'PUBLISHED') = (version is not null))
);
create index learning_review_entry_of on learning_review_entry (tenant_id, course_id, at desc, id desc);
call platform_lock('learning_review_entry', 'select, insert');
