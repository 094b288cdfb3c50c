-- Data keys of a city, each wrapped by the installation's master key. One is active and seals; the others still open what they sealed.
create table platform_data_key (
    tenant_id     integer not null,
    key_number    integer not null check (key_number between 1 and 65535),
    master_key_id text not null,
    wrapped       bytea not null,
    state         text not null check (state in ('ACTIVE', 'RETIRED')),
    created_at    timestamptz not null,
    primary key (tenant_id, key_number)
);
create unique index platform_data_key_active on platform_data_key (tenant_id) where state = 'ACTIVE';
call platform_lock('platform_data_key', 'select, insert, update');
