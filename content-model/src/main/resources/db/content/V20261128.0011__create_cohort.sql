-- A named group within a run, with dates and tutors of its own. Its name is the group that conditions ask for.
create table content.cohort (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    name varchar(60) not null,
    name_key varchar(60) not null,
    starts_on date,
    ends_on date,
    code varchar(12) unique,
    check (ends_on is null or starts_on is null or ends_on >= starts_on),
    unique (run_id, name_key)
);

create table content.cohort_tutor (
    id uuid primary key,
    version bigint not null,
    cohort_id uuid not null references content.cohort (id) on delete cascade,
    person_id uuid not null references content.person (id) on delete cascade,
    unique (cohort_id, person_id)
);
create index cohort_tutor_by_person on content.cohort_tutor (person_id);

alter table content.enrolment add column cohort_id uuid references content.cohort (id) on delete set null;
create index enrolment_by_cohort on content.enrolment (cohort_id);

-- Of a run that is not for everybody: the organisation whose people may come, and the code that lets in.
create table content.run_access (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null unique references content.course_run (id) on delete cascade,
    organisation_id uuid references content.organisation (id),
    code varchar(12) unique
);
create index run_access_by_organisation on content.run_access (organisation_id);

-- Who may come, by address, and into which group; typed by a trainer, or let in by a code.
create table content.run_guest (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    email_key varchar(254) not null,
    cohort_id uuid references content.cohort (id) on delete set null,
    unique (run_id, email_key)
);
create index run_guest_by_cohort on content.run_guest (cohort_id);

-- Codes that were typed and were wrong; forgotten after an hour.
create table content.code_try (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id) on delete cascade,
    tried_at timestamp with time zone not null
);
create index code_try_by_person on content.code_try (person_id, tried_at);
