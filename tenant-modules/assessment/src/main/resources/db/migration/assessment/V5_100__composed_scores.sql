-- 综合分数 (AMB-13): score may be composed of exam and study. Both parts are noted with the mark, so that a regrade and a recount need nothing else.
alter table assessment_sitting add column exam_weight smallint not null default 100 check (exam_weight between 1 and 100);
alter table assessment_sitting add column exam_score smallint check (exam_score between 0 and 100);
alter table assessment_sitting add column study_score smallint check (study_score between 0 and 100);
