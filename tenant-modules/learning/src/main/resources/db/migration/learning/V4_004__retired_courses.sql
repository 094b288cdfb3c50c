-- A retired course may not be begun any more; who is under way may finish.
alter table learning_course drop constraint learning_course_state_check;
alter table learning_course add constraint learning_course_state_check check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN', 'RETIRED'));

-- How many study a course is asked before its pack is brought up to date.
create index learning_chapter_progress_course on learning_chapter_progress (tenant_id, campaign_id, course_id);
create index learning_course_progress_course on learning_course_progress (tenant_id, campaign_id, course_id);
