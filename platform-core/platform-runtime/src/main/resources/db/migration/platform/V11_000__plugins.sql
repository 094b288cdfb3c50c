-- Code plugins that the platform's operator has let in, each by the checksum of its jar; no city's property.
create table platform_plugin (
    id           text primary key check (length(id) between 3 and 60),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    version      text not null,
    enabled      boolean not null,
    approval     integer not null,
    cut_off_at   timestamptz,
    cut_off_kind text,
    changed_at   timestamptz not null,
    changed_by   text not null,
    check ((cut_off_at is null) = (cut_off_kind is null))
);
grant select, insert, update on platform_plugin to xuefa_app;

-- A plugin in a city: the switch, its settings, secrets sealed.
create table platform_plugin_use (
    tenant_id    integer not null,
    plugin_id    text not null,
    enabled      boolean not null,
    settings     text not null check (settings is json object),
    secrets      bytea,
    secret_names text not null check (secret_names is json array),
    revision     integer not null,
    cut_off_at   timestamptz,
    cut_off_kind text,
    changed_at   timestamptz not null,
    primary key (tenant_id, plugin_id),
    check ((cut_off_at is null) = (cut_off_kind is null))
);
call platform_lock('platform_plugin_use', 'select, insert, update');

-- What went wrong, without anything the plugin was given or said.
create table platform_plugin_failure (
    tenant_id  integer not null,
    id         uuid not null,
    plugin_id  text not null,
    version    text not null,
    point      text,
    kind       text not null,
    cause      text not null check (length(cause) <= 200),
    cuts_off   boolean not null,
    everywhere boolean not null,
    at         timestamptz not null,
    primary key (tenant_id, id)
);
create index platform_plugin_failure_plugin on platform_plugin_failure (tenant_id, plugin_id, id);
call platform_lock('platform_plugin_failure', 'select, insert, delete');

-- Events on their way to listeners; taken out one by one, in their order, outside any transaction.
create table platform_plugin_event (
    tenant_id       integer not null,
    id              uuid not null,
    plugin_id       text not null,
    event_id        uuid not null,
    event_type      text not null,
    facts           text not null check (facts is json object),
    occurred_at     timestamptz not null,
    attempts        integer not null,
    next_attempt_at timestamptz not null,
    primary key (tenant_id, id)
);
create unique index platform_plugin_event_once on platform_plugin_event (tenant_id, plugin_id, event_id);
create index platform_plugin_event_order on platform_plugin_event (tenant_id, plugin_id, id);
call platform_lock('platform_plugin_event');
