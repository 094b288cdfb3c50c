-- A roster that a plugin of the city gives in place of an uploaded sheet.
alter table enrolment_roster add column source text;
