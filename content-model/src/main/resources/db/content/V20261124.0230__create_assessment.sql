-- The items of a quiz are one document: they are read together, and scored as they stood when handed in.
create table content.assessment (
    id uuid primary key,
    version bigint not null,
    activity_id uuid not null unique references content.activity (id) on delete cascade,
    pass_mark integer not null check (pass_mark between 1 and 100),
    items text not null
);

-- A try keeps the items as they were when it began, so that an edit meanwhile changes nothing for who is in it.
create table content.attempt (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    activity_id uuid not null references content.activity (id) on delete cascade,
    number integer not null check (number >= 1),
    items text not null,
    pass_mark integer not null,
    started_at timestamp with time zone not null,
    submitted_at timestamp with time zone,
    score double precision check (score between 0 and 1),
    unique (enrolment_id, activity_id, number)
);

create table content.response (
    id uuid primary key,
    version bigint not null,
    attempt_id uuid not null references content.attempt (id) on delete cascade,
    item_key varchar(40) not null,
    answer text not null,
    saved_at timestamp with time zone not null,
    score double precision check (score between 0 and 1),
    unique (attempt_id, item_key)
);
