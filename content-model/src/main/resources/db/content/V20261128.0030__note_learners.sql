-- What tutors note about a learner of theirs.
create table content.tutor_note (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    author_id uuid not null references content.person (id),
    body varchar(2000) not null,
    written_at timestamp with time zone not null
);
create index tutor_note_of_enrolment on content.tutor_note (enrolment_id, written_at);
