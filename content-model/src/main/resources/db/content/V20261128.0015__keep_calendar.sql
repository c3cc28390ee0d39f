-- The secret address of a person's calendar; made anew or taken away at any time.
create table content.calendar_address (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id) on delete cascade,
    code varchar(26) not null unique,
    made_at timestamp with time zone not null
);

-- What a learner wants to do each week.
create table content.weekly_goal (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id) on delete cascade,
    unit varchar(10) not null check (case unit when 'MINUTES' then true when 'ACTIVITIES' then true else false end),
    amount integer not null check (amount between 1 and 3000)
);

-- By when a learner wants to have done what, in a run that has no end: from this day on, so much a week.
create table content.personal_plan (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null unique references content.enrolment (id) on delete cascade,
    starts_on date not null,
    weekly_minutes integer not null check (weekly_minutes between 10 and 3000)
);

-- What a learner has put out of sight.
alter table content.enrolment add column archived_at timestamp with time zone;
