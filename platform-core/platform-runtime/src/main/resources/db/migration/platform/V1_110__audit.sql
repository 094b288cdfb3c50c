-- Append-only. The runtime role adds rows and, once for each row, its place in the chain; it cannot change or delete anything else.
-- Facts are text, not jsonb: the hash is taken over exactly these characters, in ten years too.
create table platform_audit (
    tenant_id       integer not null,
    id              uuid not null,
    at              timestamptz not null,
    actor           text not null,
    actor_user_name text not null,
    roles           text not null,
    action          text not null,
    object_type     text not null,
    object_id       text not null,
    facts           text not null check (facts is json object),
    reason          text,
    trace_id        text,
    position        bigint,
    hash            text check (hash ~ '^[0-9a-f]{64}$'),
    check ((position is null) = (hash is null)),
    primary key (tenant_id, id)
);
create unique index platform_audit_chain on platform_audit (tenant_id, position);
create index platform_audit_unsealed on platform_audit (tenant_id, at, id) where position is null;
create index platform_audit_time on platform_audit (tenant_id, at, id);
create index platform_audit_object on platform_audit (tenant_id, object_type, object_id, at);
create index platform_audit_actor on platform_audit (tenant_id, actor, at);
call platform_lock('platform_audit', 'select, insert, update (position, hash)');

create function platform_audit_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' and (new.position is not null or new.hash is not null) then
        raise exception 'an audit entry is chained after it was written';
    end if;
    if tg_op = 'UPDATE' and (old.position is not null or new.position is null
            or (to_jsonb(new) - 'position' - 'hash') is distinct from (to_jsonb(old) - 'position' - 'hash')) then
        raise exception 'an audit entry never changes';
    end if;
    if tg_op in ('DELETE', 'TRUNCATE') then
        raise exception 'an audit entry is never deleted';
    end if;
    return new;
end
$$;
create trigger platform_audit_guard before insert or update or delete on platform_audit for each row execute function platform_audit_guard();
create trigger platform_audit_guard_all before truncate on platform_audit for each statement execute function platform_audit_guard();

-- Last link of each city's chain; who seals holds this row, so links are forged one after the other.
create table platform_audit_head (
    tenant_id integer not null,
    id        smallint not null check (id = 1),
    position  bigint not null,
    hash      text not null,
    primary key (tenant_id, id)
);
call platform_lock('platform_audit_head', 'select, insert, update');
