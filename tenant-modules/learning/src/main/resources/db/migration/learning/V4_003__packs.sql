-- What other features ask about an installed pack. Packs of before get these when they are installed again or brought up to date.
alter table learning_pack
    add column title      text not null default '',
    add column department text not null default '',
    add column duties     jsonb not null default '[]',
    add column retired_at timestamptz;
create index learning_course_pack on learning_course (tenant_id, pack_id) where pack_id is not null;
