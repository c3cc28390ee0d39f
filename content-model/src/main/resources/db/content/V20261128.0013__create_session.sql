-- A dated meeting of a run, at a place or by a link, within one day.
create table content.run_session (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    cohort_id uuid references content.cohort (id) on delete cascade,
    title_fr varchar(200),
    title_en varchar(200),
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    room_id uuid references content.room (id),
    link varchar(500) not null,
    note_fr varchar(500),
    note_en varchar(500),
    cancelled boolean not null,
    check (ends_at > starts_at)
);
create index run_session_by_run on content.run_session (run_id, starts_at);
create index run_session_by_cohort on content.run_session (cohort_id);
create index run_session_by_room on content.run_session (room_id);
