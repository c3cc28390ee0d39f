-- Who waits for a seat of a full run, in the order in which they asked. A seat that is offered stays taken until its end.
create table content.waiting (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    person_id uuid not null references content.person (id) on delete cascade,
    asked_at timestamp with time zone not null,
    state varchar(8) not null
        check (case state when 'WAITING' then true when 'OFFERED' then true when 'TAKEN' then true
            when 'LAPSED' then true when 'LEFT' then true else false end),
    kept_until timestamp with time zone,
    check (state <> 'OFFERED' or kept_until is not null),
    unique (run_id, person_id)
);
create index waiting_by_run on content.waiting (run_id, state, asked_at);
create index waiting_by_person on content.waiting (person_id);
create index waiting_by_end on content.waiting (state, kept_until);

-- Courses to be completed before another one, and whom its trainers let in without, by their addresses.
create table content.course_prerequisite (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references content.course (id) on delete cascade,
    needed_id uuid not null references content.course (id) on delete cascade,
    check (course_id <> needed_id),
    unique (course_id, needed_id)
);
create index course_prerequisite_by_needed on content.course_prerequisite (needed_id);

create table content.letting_in (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references content.course (id) on delete cascade,
    email_key varchar(254) not null,
    let_by uuid not null,
    let_at timestamp with time zone not null,
    unique (course_id, email_key)
);
