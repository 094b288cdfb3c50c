-- The statute library belongs to no city: every city reads the same rows. What a city's request could do with them is bound by row-level
-- security: reading always, writing only in a transaction that works for no city, which is the import of the platform operator.
create function statutes_no_city() returns boolean language sql stable parallel safe
    return coalesce(current_setting('app.tenant', true), '') = '';

create procedure statutes_share(shared_table regclass, rights text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', shared_table);
    execute format('alter table %s force row level security', shared_table);
    execute format('create policy everybody_reads on %s for select using (true)', shared_table);
    execute format('create policy import_adds on %s for insert with check (statutes_no_city())', shared_table);
    execute format('create policy import_changes on %s for update using (statutes_no_city()) with check (statutes_no_city())', shared_table);
    execute format('create policy import_removes on %s for delete using (statutes_no_city())', shared_table);
    execute format('grant %s on %s to xuefa_app', rights, shared_table);
end
$$;

create table statutes_law (
    id          uuid primary key,
    title       text not null unique,
    short_title text not null unique,
    category    text not null,
    aliases     text[] not null default '{}',
    revision    bigint not null default 0,
    created_at  timestamptz not null
);

create table statutes_version (
    id             uuid primary key,
    law_id         uuid not null references statutes_law (id),
    version_date   date not null,
    first_date     date,
    effective_from date,
    history        text[] not null,
    preamble       text not null,
    annex          text not null,
    article_count  integer not null,
    hash           text not null,
    imported_at    timestamptz not null,
    unique (law_id, version_date)
);

create table statutes_article (
    version_id uuid not null references statutes_version (id),
    number     integer not null,
    insertion  integer not null,
    headings   text[] not null,
    paragraphs text[] not null,
    -- Names the wording whose meaning is reckoned: equal wordings of several versions share one vector.
    meaning_key text not null,
    primary key (version_id, number, insertion)
);
create index statutes_article_by_meaning on statutes_article (meaning_key);

create table statutes_meaning (
    meaning_key text primary key,
    vector      bytea not null
);

-- Change feed of the search index: a row says that the index must be told of this law again. Gone when the index has it.
create table statutes_change (
    id      bigint generated always as identity primary key,
    law_id  uuid not null references statutes_law (id)
);

create table statutes_import (
    id           uuid primary key,
    state        text not null check (state in ('RUNNING', 'FINISHED', 'FAILED')),
    files        integer not null,
    started_by   text not null,
    started_at   timestamptz not null,
    finished_at  timestamptz
);

create table statutes_import_file (
    import_id    uuid not null references statutes_import (id),
    place        integer not null,
    name         text not null,
    content      bytea,
    category     text,
    first_date   date,
    version_date date,
    effective    date,
    outcome      text check (outcome in ('ADDED', 'NEW_VERSION', 'UNCHANGED', 'REFUSED')),
    articles     integer not null default 0,
    line         integer not null default 0,
    message      text,
    primary key (import_id, place)
);

-- New versions that the cities have not been told of yet.
create table statutes_announcement (
    id          uuid primary key,
    law_id      uuid not null references statutes_law (id),
    from_date   date not null,
    to_date     date not null,
    changed     text[] not null
);

call statutes_share('statutes_law', 'select, insert, update');
call statutes_share('statutes_version', 'select, insert');
call statutes_share('statutes_article', 'select, insert');
call statutes_share('statutes_meaning', 'select, insert');
call statutes_share('statutes_change', 'select, insert, delete');
call statutes_share('statutes_import', 'select, insert, update');
call statutes_share('statutes_import_file', 'select, insert, update');
call statutes_share('statutes_announcement', 'select, insert, delete');
