-- Who publishes course packs does so for a department: that role too is confined to a unit.
alter table enrolment_appointment drop constraint enrolment_appointment_check;
alter table enrolment_appointment add constraint enrolment_appointment_check check ((unit_id is not null) = (role in ('COUNTY_ADMIN', 'UNIT_ADMIN', 'PACK_PUBLISHER')));
