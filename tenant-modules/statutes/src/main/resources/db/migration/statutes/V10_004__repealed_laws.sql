-- A law may be repealed without a next version of its own: it binds until that day, and another law may take its place.
alter table statutes_law add column repealed_on date;
alter table statutes_law add column repealed_by uuid references statutes_law (id);
alter table statutes_law add constraint statutes_law_successor check (repealed_by is null or repealed_on is not null and repealed_by <> id);

-- News without a newer version: the law is repealed on that day. What has not come out yet may be taken back.
alter table statutes_announcement alter column to_date drop not null;
grant delete on statutes_announcement to xuefa_app;

-- What the catalogue of an archive says besides: the day of the repeal, and other names.
alter table statutes_import_file add column repealed date;
alter table statutes_import_file add column names text[] not null default '{}';

-- What operators do with the library by hand: added to, never changed.
create table statutes_deed (
    id       uuid primary key,
    done_at  timestamptz not null,
    operator text not null,
    action   text not null,
    subject  text not null,
    law_id   uuid references statutes_law (id),
    facts    text[] not null,
    reason   text
);
call statutes_share('statutes_deed', 'select, insert');
