-- The cities are told of a newer version when it comes into force; what has changed is compared then, from the versions themselves.
alter table statutes_announcement drop column changed;
alter table statutes_announcement add column due_on date;
update statutes_announcement a set due_on = coalesce(v.effective_from, v.version_date) from statutes_version v where v.law_id = a.law_id and v.version_date = a.to_date;
alter table statutes_announcement alter column due_on set not null;
