-- Rotations of a city's data key: how far the values that older keys sealed have been sealed anew. One at a time.
create table platform_key_rotation (
    tenant_id     integer not null,
    key_number    integer not null,
    state         text not null check (state in ('RUNNING', 'DONE')),
    started_by    text not null,
    started_at    timestamptz not null,
    begins_at     timestamptz not null,
    finished_at   timestamptz,
    pass          integer not null,
    found_in_pass bigint not null,
    store         text,
    mark          text not null,
    done          bigint not null,
    total         bigint not null,
    resealed      bigint not null,
    primary key (tenant_id, key_number),
    foreign key (tenant_id, key_number) references platform_data_key (tenant_id, key_number)
);
create unique index platform_key_rotation_running on platform_key_rotation (tenant_id) where state = 'RUNNING';
call platform_lock('platform_key_rotation', 'select, insert, update');
