create table campaign_campaign (
    tenant_id     integer not null,
    id            uuid not null,
    year          integer not null,
    title         text not null,
    state         text not null check (state in ('DRAFT', 'OPEN', 'CLOSED')),
    tiers         jsonb not null,
    rules_version integer not null,
    revision      integer not null,
    created_at    timestamptz not null,
    opened_at     timestamptz,
    closed_at     timestamptz,
    primary key (tenant_id, id)
);
create unique index campaign_year on campaign_campaign (tenant_id, year);
create unique index campaign_one_open on campaign_campaign (tenant_id) where state = 'OPEN';
call platform_lock('campaign_campaign');

-- Every version of the rules stays, because decisions name the version they were made by (R102).
create table campaign_rules (
    tenant_id   integer not null,
    campaign_id uuid not null,
    version     integer not null,
    rules       jsonb not null,
    made_at     timestamptz not null,
    made_by     text not null,
    primary key (tenant_id, campaign_id, version),
    foreign key (tenant_id, campaign_id) references campaign_campaign (tenant_id, id)
);
call platform_lock('campaign_rules', 'select, insert');
