-- How the grades of a course are weighed: one document, read and changed together.
create table content.grade_plan (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null unique references content.course (id) on delete cascade,
    document text not null
);

-- Every grade that a person typed, one after the other: who, when, why. Nothing is overwritten; without a score it takes
-- back what was typed before. The number makes two people who type at the same moment come one after the other.
create table content.grade (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    task varchar(40) not null,
    number integer not null check (number >= 1),
    score double precision check (score between 0 and 1),
    reason varchar(500) not null check (reason <> ''),
    typed_by uuid not null,
    typed_at timestamp with time zone not null,
    unique (enrolment_id, task, number)
);

-- A table of grades that was read and waits to be put in; it is forgotten when it was, or after a day.
create table content.grade_sheet (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    name varchar(120) not null,
    text text not null,
    read_by uuid not null,
    read_at timestamp with time zone not null
);

create index enrolment_by_run on content.enrolment (run_id, status);
