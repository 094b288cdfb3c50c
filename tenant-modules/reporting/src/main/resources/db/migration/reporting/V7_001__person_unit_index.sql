-- The unit before the campaign: with the campaign first, a planner that has no statistics yet (a first roster) took this index for a look-up by
-- person and walked all of it.
drop index reporting_person_unit;
create index reporting_person_unit on reporting_person (tenant_id, unit_id, campaign_id, name, person_id);
