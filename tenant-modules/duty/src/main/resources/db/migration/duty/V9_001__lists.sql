-- Duty lists (普法责任清单): for a year one draft at most and one published edition at most.
create table duty_list (
    tenant_id    integer not null,
    id           uuid not null,
    year         integer not null,
    edition      integer not null,
    state        text not null check (state in ('DRAFT', 'PUBLISHED', 'REPLACED')),
    title        text not null,
    cloned_from  uuid,
    revision     integer not null,
    created_at   timestamptz not null,
    published_at timestamptz,
    primary key (tenant_id, id)
);
create unique index duty_list_edition on duty_list (tenant_id, year, edition);
create unique index duty_list_one_draft on duty_list (tenant_id, year) where state = 'DRAFT';
create unique index duty_list_one_published on duty_list (tenant_id, year) where state = 'PUBLISHED';
call platform_lock('duty_list');

-- An item is one department's duty for one law. law_key is the library's law where it has it, else the title without its trimmings.
create table duty_item (
    tenant_id     integer not null,
    id            uuid not null,
    list_id       uuid not null,
    position      integer not null,
    code          text,
    department_id uuid not null,
    department    text not null,
    law           text not null,
    law_key       text not null,
    law_id        uuid,
    articles      text not null,
    audience      text not null,
    occasions     text not null,
    measures      text not null,
    contact       text not null,
    revision      integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, list_id) references duty_list (tenant_id, id)
);
create unique index duty_item_once on duty_item (tenant_id, list_id, department_id, law_key);
create unique index duty_item_code on duty_item (tenant_id, list_id, code);
create index duty_item_order on duty_item (tenant_id, list_id, position, id);
call platform_lock('duty_item');

-- A sheet with what each of its rows would do, kept until it is applied or thrown away; applied ones keep rows with a remark.
create table duty_import (
    tenant_id     integer not null,
    id            uuid not null,
    list_id       uuid not null,
    list_revision integer not null,
    file_name     text not null,
    state         text not null check (state in ('READY', 'APPLIED')),
    mode          text check (mode in ('ALL_OR_NOTHING', 'PARTIAL')),
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    applied_at    timestamptz,
    row_count     integer not null,
    good          integer not null,
    warnings      integer not null,
    refused       integer not null,
    added         integer not null,
    changed       integer not null,
    unchanged     integer not null,
    untouched     integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, list_id) references duty_list (tenant_id, id)
);
create index duty_import_list on duty_import (tenant_id, list_id, uploaded_at);
call platform_lock('duty_import');

create table duty_import_line (
    tenant_id integer not null,
    import_id uuid not null,
    row_no    integer not null,
    cells     jsonb not null,
    verdict   text not null check (verdict in ('GOOD', 'WARNING', 'REFUSED')),
    effect    text check (effect in ('ADDED', 'CHANGED', 'UNCHANGED')),
    findings  jsonb not null,
    primary key (tenant_id, import_id, row_no),
    foreign key (tenant_id, import_id) references duty_import (tenant_id, id)
);
call platform_lock('duty_import_line');
