-- What a learner has chosen in a campaign. A dropped one stays, so that having begun it once does not put it back.
create table duty_elective (
    tenant_id   integer not null,
    campaign_id uuid not null,
    person_id   uuid not null,
    course_id   uuid not null,
    chosen      boolean not null,
    chosen_at   timestamptz not null,
    primary key (tenant_id, campaign_id, person_id, course_id)
);
call platform_lock('duty_elective');

-- Topics that a learner marked; they stay from year to year.
create table duty_interest (
    tenant_id integer not null,
    person_id uuid not null,
    topic     text not null,
    primary key (tenant_id, person_id, topic)
);
call platform_lock('duty_interest');
