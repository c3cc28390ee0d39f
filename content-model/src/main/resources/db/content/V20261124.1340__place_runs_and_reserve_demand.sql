-- Where a run's days in person are held; none for one that is wholly online.
alter table content.course_run add column zone_code varchar(8) references content.employment_zone (code);
create index course_run_by_zone on content.course_run (zone_code);

-- Who writes a course that nobody teaches yet, so that two do not write it at once.
create table content.unmet_reservation (
    id uuid primary key,
    version bigint not null,
    zone_code varchar(8) references content.employment_zone (code),
    organisation_id uuid not null references content.organisation (id),
    person_id uuid not null references content.person (id),
    course_id uuid not null references content.course (id) on delete cascade,
    skills text not null,
    taken_at timestamp with time zone not null,
    until_at timestamp with time zone not null
);
create index unmet_reservation_by_until on content.unmet_reservation (until_at);
create index unmet_reservation_by_course on content.unmet_reservation (course_id);
create index unmet_reservation_by_organisation on content.unmet_reservation (organisation_id);
create index unmet_reservation_by_person on content.unmet_reservation (person_id);
create index unmet_reservation_by_zone on content.unmet_reservation (zone_code);
