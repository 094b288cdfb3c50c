-- Departments that publish packs. One that came with a pack from another city carries that city's slug.
create table packs_publisher (
    tenant_id   integer not null,
    id          uuid not null,
    department  text not null,
    unit_id     uuid,
    origin_city text not null default '',
    active      boolean not null,
    revision    integer not null,
    created_at  timestamptz not null,
    primary key (tenant_id, id)
);
create unique index packs_publisher_once on packs_publisher (tenant_id, department, origin_city);
call platform_lock('packs_publisher', 'select, insert, update');

-- Public keys only. The name of a key comes from the key itself, so it is one publisher's in a city and no other's.
create table packs_key (
    tenant_id     integer not null,
    id            text not null check (id ~ '^[0-9a-f]{32}$'),
    publisher_id  uuid not null,
    public_key    text not null,
    label         text not null,
    state         text not null check (state in ('ACTIVE', 'REPLACED', 'REVOKED')),
    registered_at timestamptz not null,
    ended_at      timestamptz,
    reason        text,
    primary key (tenant_id, id),
    foreign key (tenant_id, publisher_id) references packs_publisher (tenant_id, id)
);
create index packs_key_publisher on packs_key (tenant_id, publisher_id);
call platform_lock('packs_key', 'select, insert, update');

create table packs_pack (
    tenant_id         integer not null,
    id                uuid not null,
    pack_id           text not null,
    publisher_id      uuid not null,
    kind              text not null check (kind in ('COMPULSORY', 'ELECTIVE')),
    title             text not null,
    installed_version text,
    installed_key     text,
    installed_at      timestamptz,
    retired_at        timestamptz,
    updated_at        timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, publisher_id) references packs_publisher (tenant_id, id)
);
create unique index packs_pack_once on packs_pack (tenant_id, pack_id);
create index packs_pack_latest on packs_pack (tenant_id, updated_at desc, id);
call platform_lock('packs_pack');

create table packs_version (
    tenant_id        integer not null,
    id               uuid not null,
    pack             uuid not null,
    version          text not null,
    state            text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'PUBLISHED', 'INSTALLED', 'SUPERSEDED')),
    key_id           text not null,
    file_sha256      text not null,
    file_bytes       bigint not null,
    uploaded_by      text not null,
    uploaded_by_name text not null,
    uploaded_at      timestamptz not null,
    submitted_at     timestamptz,
    decided_at       timestamptz,
    published_at     timestamptz,
    installed_at     timestamptz,
    revision         integer not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, pack) references packs_pack (tenant_id, id)
);
create unique index packs_version_once on packs_version (tenant_id, pack, version);
call platform_lock('packs_version');

-- What the file holds, read once when it was taken; the file itself lies beside it in pieces.
create table packs_content (
    tenant_id  integer not null,
    version_id uuid not null,
    content    jsonb not null,
    primary key (tenant_id, version_id),
    foreign key (tenant_id, version_id) references packs_version (tenant_id, id)
);
call platform_lock('packs_content', 'select, insert, delete');

create table packs_piece (
    tenant_id  integer not null,
    version_id uuid not null,
    number     integer not null,
    data       bytea not null,
    primary key (tenant_id, version_id, number),
    foreign key (tenant_id, version_id) references packs_version (tenant_id, id)
);
alter table packs_piece alter column data set storage external;
call platform_lock('packs_piece', 'select, insert, delete');

create table packs_comment (
    tenant_id   integer not null,
    id          uuid not null,
    version_id  uuid not null,
    at          timestamptz not null,
    author      text not null,
    author_name text not null,
    from_review boolean not null,
    place       text not null,
    text        text not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, version_id) references packs_version (tenant_id, id)
);
create index packs_comment_version on packs_comment (tenant_id, version_id, at);
call platform_lock('packs_comment', 'select, insert, delete');

-- Between two cities. An offer belongs to both and to nobody else: the database itself shows it to the city that offers and to the one it is offered
-- to, lets only the first make and withdraw it and only the second decide on it, and each only while it is open. The file is copied here by the one
-- and from here by the other, each in its own city's transaction: no transaction ever sees two cities' rows.
create table packs_offer (
    id          uuid primary key,
    from_city   integer not null,
    to_city     integer not null,
    pack_id     text not null,
    title       text not null,
    summary     text not null,
    version     text not null,
    department  text not null,
    key_id      text not null,
    public_key  text not null,
    file_sha256 text not null,
    file_bytes  bigint not null,
    note        text not null,
    answer      text not null default '',
    state       text not null check (state in ('OFFERED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    offered_at  timestamptz not null,
    decided_at  timestamptz,
    check (from_city <> to_city)
);
create unique index packs_offer_open on packs_offer (from_city, to_city, pack_id, version) where state = 'OFFERED';
create index packs_offer_made on packs_offer (from_city, offered_at);
create index packs_offer_received on packs_offer (to_city, offered_at);
alter table packs_offer enable row level security;
alter table packs_offer force row level security;
create policy both_cities_read on packs_offer for select using (from_city = platform_tenant() or to_city = platform_tenant());
create policy the_first_offers on packs_offer for insert with check (from_city = platform_tenant() and state = 'OFFERED');
create policy the_first_withdraws on packs_offer for update using (from_city = platform_tenant() and state = 'OFFERED') with check (from_city = platform_tenant() and state = 'WITHDRAWN');
create policy the_second_decides on packs_offer for update using (to_city = platform_tenant() and state = 'OFFERED') with check (to_city = platform_tenant() and state in ('ACCEPTED', 'DECLINED'));
grant select, insert, update (state, answer, decided_at) on packs_offer to xuefa_app;

create table packs_offer_piece (
    offer_id uuid not null references packs_offer (id),
    number   integer not null,
    data     bytea not null,
    primary key (offer_id, number)
);
alter table packs_offer_piece alter column data set storage external;
alter table packs_offer_piece enable row level security;
alter table packs_offer_piece force row level security;
create policy the_second_reads on packs_offer_piece for select using (exists (select 1 from packs_offer o where o.id = offer_id and (o.to_city = platform_tenant() or o.from_city = platform_tenant())));
create policy the_first_copies on packs_offer_piece for insert with check (exists (select 1 from packs_offer o where o.id = offer_id and o.from_city = platform_tenant() and o.state = 'OFFERED'));
create policy both_clear_up on packs_offer_piece for delete using (exists (select 1 from packs_offer o where o.id = offer_id and (o.to_city = platform_tenant() or o.from_city = platform_tenant())));
grant select, insert, delete on packs_offer_piece to xuefa_app;

-- A city that revokes a key says so to the cities that took its packs. A key's name says nothing about anybody.
create table packs_key_revocation (
    city       integer not null,
    key_id     text not null,
    revoked_at timestamptz not null,
    primary key (city, key_id)
);
alter table packs_key_revocation enable row level security;
alter table packs_key_revocation force row level security;
create policy everybody_reads on packs_key_revocation for select using (true);
create policy the_city_says on packs_key_revocation for insert with check (city = platform_tenant());
grant select, insert on packs_key_revocation to xuefa_app;
