-- The directory of cities: the one table without a tenant's rows in it. Runtime reads it; only the platform operator's use cases write it.
create table platform_city (
    id            integer generated always as identity primary key,
    slug          text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,30}$'),
    code          text not null check (code ~ '^[0-9]{6}$'),
    name          text not null,
    issuer        text not null unique,
    accent        text not null default '#b3261e',
    second_factor boolean not null default true,
    state         text not null check (state in ('PROVISIONING', 'OPEN', 'CLOSED')),
    cell          text not null default 'main',
    steps         jsonb not null default '{}',
    created_at    timestamptz not null default now()
);
grant select, insert, update on platform_city to xuefa_app;

-- Locks a tenant table: row-level security also for its owner, one policy, and the runtime role's rights. An unset city is an error.
-- Never set: current_setting refuses. Set by an earlier transaction of the connection: the setting is '' (not null), and '' is no number. Both are errors.
create function platform_tenant() returns integer language sql stable parallel safe
    return current_setting('app.tenant')::integer;

create procedure platform_lock(tenant_table regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy own_city on %s using (tenant_id = platform_tenant()) with check (tenant_id = platform_tenant())', tenant_table);
    execute format('grant %s on %s to xuefa_app', rights, tenant_table);
end
$$;
