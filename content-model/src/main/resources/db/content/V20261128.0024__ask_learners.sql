-- Whom a survey asks, when, and whether they answered. What they answered is kept apart, so that nobody finds out whose
-- answers are whose.
create table content.survey_invite (
    id uuid primary key,
    version bigint not null,
    code varchar(40) not null unique,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    person_id uuid not null references content.person (id) on delete cascade,
    course_id uuid not null references content.course (id) on delete cascade,
    run_id uuid not null references content.course_run (id) on delete cascade,
    kind varchar(10) not null check (case kind when 'START' then true when 'END' then true when 'LATER' then true
        else false end),
    due_at timestamp with time zone not null,
    mailed_at timestamp with time zone,
    answered_at timestamp with time zone,
    unique (enrolment_id, kind)
);
create index survey_invite_due on content.survey_invite (due_at);
create index survey_invite_of_course on content.survey_invite (course_id, kind);

create table content.survey_answer (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references content.course (id) on delete cascade,
    run_id uuid not null references content.course_run (id) on delete cascade,
    kind varchar(10) not null,
    answers varchar(400) not null
);
create index survey_answer_of_course on content.survey_answer (course_id, kind);

-- Who wants to be asked nothing any more.
create table content.survey_stop (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id) on delete cascade,
    stopped_at timestamp with time zone not null
);
