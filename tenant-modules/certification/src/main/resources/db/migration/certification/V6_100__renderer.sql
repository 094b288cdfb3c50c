-- Which plugin draws the city's certificates; none: the platform's own form.
create table certification_setting (
    tenant_id  integer not null,
    id         integer not null check (id = 1),
    renderer   text,
    revision   integer not null,
    primary key (tenant_id, id)
);
call platform_lock('certification_setting', 'select, insert, update');
