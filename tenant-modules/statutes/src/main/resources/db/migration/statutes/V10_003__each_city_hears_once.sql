-- News stay, with a number in the order in which they came out: a city that is closed on the day, or still being set up, hears them when it opens.
alter table statutes_announcement add column number integer unique check (number > 0);
alter table statutes_announcement add column issued_at timestamptz;
alter table statutes_announcement add constraint statutes_announcement_out check ((number is null) = (issued_at is null));
grant update on statutes_announcement to xuefa_app;
revoke delete on statutes_announcement from xuefa_app;

-- Up to which number a city has heard the news; moved in the transaction that publishes the event in the city, so each hears each of them once.
create table statutes_heard (
    tenant_id integer not null,
    id        smallint not null check (id = 1),
    up_to     integer not null check (up_to >= 0),
    primary key (tenant_id, id)
);
call platform_lock('statutes_heard', 'select, insert, update');
