-- One row for each handler that an event still has to reach. The row goes in the handler's own transaction, so nothing is lost or done twice.
create table platform_outbox (
    tenant_id       integer not null,
    id              uuid not null,
    event_id        uuid not null,
    event_type      text not null,
    handler         text not null,
    payload         jsonb not null,
    occurred_at     timestamptz not null,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    parked_at       timestamptz,
    last_error      text,
    primary key (tenant_id, id)
);
create unique index platform_outbox_once on platform_outbox (tenant_id, event_id, handler);
create index platform_outbox_due on platform_outbox (tenant_id, handler, id) where parked_at is null;
call platform_lock('platform_outbox');
-- Rows come and go all day: clean up early, or the due index swells.
alter table platform_outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);
