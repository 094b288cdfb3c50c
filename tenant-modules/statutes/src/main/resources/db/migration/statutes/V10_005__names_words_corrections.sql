-- What a law is called besides its title, as data of the operator: a name means one law. The import seeds it for a new law; from then on this is what holds.
create table statutes_alias (
    name   text primary key check (name <> ''),
    law_id uuid not null references statutes_law (id),
    place  integer not null
);
insert into statutes_alias (name, law_id, place)
select distinct on (a.name) a.name, l.id, a.place
from statutes_law l cross join lateral unnest(l.aliases) with ordinality a (name, place)
where a.name <> '' and not exists (select 1 from statutes_law o where a.name in (o.title, o.short_title))
order by a.name, l.created_at, l.id;
create index statutes_alias_by_law on statutes_alias (law_id);
alter table statutes_law drop column aliases;

-- Rises with each change of category or aliases: what a change of them is based on.
alter table statutes_law add column edition bigint not null default 0;

-- Everyday words and how statutes say them, where an operator says otherwise than the list that is shipped; none means that the word is taken out.
create table statutes_everyday_word (
    word     text primary key check (word <> ''),
    said     text[] not null,
    revision bigint not null
);
create table statutes_words (
    id       smallint primary key check (id = 1),
    revision bigint not null
);
insert into statutes_words values (1, 0);

-- A wrong import is put right: a version is taken out, or its text is replaced; the search index is told which articles are gone.
alter table statutes_change add column removed text[] not null default '{}';
alter table statutes_import add column replaces boolean not null default false;
alter table statutes_import_file drop constraint statutes_import_file_outcome_check;
alter table statutes_import_file add constraint statutes_import_file_outcome_check check (outcome in ('ADDED', 'NEW_VERSION', 'UNCHANGED', 'CORRECTED', 'REFUSED'));
-- The cities are told which articles of a text were put right.
alter table statutes_announcement add column corrected text[];

grant update, delete on statutes_version to xuefa_app;
grant delete on statutes_article to xuefa_app;

call statutes_share('statutes_alias', 'select, insert, delete');
call statutes_share('statutes_everyday_word', 'select, insert, update');
call statutes_share('statutes_words', 'select, update');
