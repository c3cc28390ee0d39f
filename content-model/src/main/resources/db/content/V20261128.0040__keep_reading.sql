-- Where a learner stands in an activity: the paragraph in a text, the second in a film.
create table content.reading_place (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    activity_id uuid not null references content.activity (id) on delete cascade,
    paragraph integer not null check (paragraph between 0 and 10000),
    seconds integer not null check (seconds between 0 and 360000),
    seen_at timestamp with time zone not null,
    unique (enrolment_id, activity_id)
);

-- What a learner wrote beside a text, for nobody else; without words it is a bookmark. It outlives the activity.
create table content.note (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    activity_id uuid not null,
    paragraph integer not null check (paragraph between 0 and 10000),
    quote varchar(300) not null,
    words varchar(4000) not null,
    made_at timestamp with time zone not null
);
create index note_by_enrolment on content.note (enrolment_id, activity_id);
