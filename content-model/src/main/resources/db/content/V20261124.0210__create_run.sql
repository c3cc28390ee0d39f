-- A course given once. Without a last day it is begun at any time; without seats it is open to any number.
create table content.course_run (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references content.course (id) on delete cascade,
    starts_on date not null,
    ends_on date,
    seats integer check (seats between 1 and 100000),
    taken integer not null check (taken >= 0),
    check (seats is null or taken <= seats),
    check (ends_on is null or ends_on >= starts_on)
);
create index course_run_by_course on content.course_run (course_id, starts_on);

create table content.enrolment (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id),
    course_id uuid not null references content.course (id),
    person_id uuid not null references content.person (id),
    status varchar(10) not null
        check (case status when 'ACTIVE' then true when 'WITHDRAWN' then true when 'COMPLETED' then true
            else false end),
    enrolled_at timestamp with time zone not null,
    completed_at timestamp with time zone,
    last_activity_id uuid,
    last_seen_at timestamp with time zone not null,
    unique (run_id, person_id)
);
create index enrolment_by_person on content.enrolment (person_id, last_seen_at);
create index enrolment_by_course on content.enrolment (course_id, status);

create table content.activity_progress (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    activity_id uuid not null references content.activity (id) on delete cascade,
    done_at timestamp with time zone not null,
    score double precision check (score between 0 and 1),
    unique (enrolment_id, activity_id)
);
