-- Applications of third parties that a city lets use its interface. Their secrets are Keycloak's and are not here; the contact is sealed.
create table platform_third_party (
    tenant_id           integer not null,
    id                  uuid not null,
    kind                text not null check (kind in ('SERVICE', 'ON_BEHALF')),
    name                text not null check (length(name) between 2 and 60),
    contact             bytea not null,
    purpose             text not null check (length(purpose) between 2 and 300),
    redirect_uris       text not null check (redirect_uris is json array),
    scopes              text not null check (scopes is json array),
    requests_per_minute integer not null check (requests_per_minute between 1 and 6000),
    enabled             boolean not null,
    ready               boolean not null,
    removed             boolean not null,
    revision            integer not null,
    created_at          timestamptz not null,
    secret_issued_at    timestamptz,
    last_used_at        timestamptz,
    primary key (tenant_id, id)
);
create unique index platform_third_party_name on platform_third_party (tenant_id, name) where not removed;
call platform_lock('platform_third_party');
