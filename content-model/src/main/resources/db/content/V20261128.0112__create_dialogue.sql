-- The conversation of a learner, in one place, with the tutors there: what was written never changes.
create table content.dialogue (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null unique references content.enrolment (id) on delete cascade,
    learner_id uuid not null references content.person (id),
    course_id uuid not null references content.course (id) on delete cascade,
    last_at timestamp with time zone not null,
    waiting_since timestamp with time zone
);
create index dialogue_of_learner on content.dialogue (learner_id, last_at);
create index dialogue_of_course on content.dialogue (course_id, last_at);

create table content.dialogue_message (
    id uuid primary key,
    version bigint not null,
    dialogue_id uuid not null references content.dialogue (id) on delete cascade,
    author_id uuid not null references content.person (id),
    by_tutor boolean not null,
    body varchar(8000) not null,
    written_at timestamp with time zone not null
);
create index dialogue_message_of on content.dialogue_message (dialogue_id, written_at);
create index dialogue_message_by on content.dialogue_message (author_id, written_at);

create table content.dialogue_seen (
    id uuid primary key,
    version bigint not null,
    dialogue_id uuid not null references content.dialogue (id) on delete cascade,
    person_id uuid not null references content.person (id),
    seen_at timestamp with time zone not null,
    unique (dialogue_id, person_id)
);
