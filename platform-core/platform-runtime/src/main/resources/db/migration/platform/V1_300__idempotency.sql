-- Answers to requests that carry an Idempotency-Key. The key, caller and operation are in one digest; nothing in it names a person.
create table platform_idempotency (
    tenant_id    integer not null,
    id           text not null check (id ~ '^[0-9a-f]{64}$'),
    payload_hash text not null,
    claim        uuid not null,
    claimed_at   timestamptz not null,
    finished     boolean not null default false,
    status       integer,
    media_type   text,
    entity_tag   text,
    location     text,
    body         bytea,
    primary key (tenant_id, id)
) with (fillfactor = 70);
create index platform_idempotency_age on platform_idempotency (tenant_id, claimed_at);
call platform_lock('platform_idempotency');
