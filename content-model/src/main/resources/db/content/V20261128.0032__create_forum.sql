-- The forum of each run: threads and what is written in them. Nothing written is lost: an edit keeps what stood before,
-- a decision of the moderators is another row.
create table content.forum_rule (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null unique references content.course (id) on delete cascade,
    anonymous boolean not null
);

create table content.forum_pledge (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id),
    agreed_at timestamp with time zone not null
);

create table content.forum_thread (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    course_id uuid not null references content.course (id) on delete cascade,
    unit_id uuid,
    author_id uuid not null references content.person (id),
    kind varchar(10) not null
        check (case kind when 'DISCUSSION' then true when 'QUESTION' then true else false end),
    title varchar(150) not null,
    opened_at timestamp with time zone not null,
    last_post_at timestamp with time zone not null,
    answer_id uuid,
    anonymous boolean not null,
    state varchar(10) not null
        check (case state when 'VISIBLE' then true when 'HIDDEN' then true else false end)
);
create index forum_thread_of_run on content.forum_thread (run_id, last_post_at);
create index forum_thread_by_author on content.forum_thread (author_id, run_id);

create table content.forum_post (
    id uuid primary key,
    version bigint not null,
    thread_id uuid not null references content.forum_thread (id) on delete cascade,
    author_id uuid not null references content.person (id),
    opening boolean not null,
    anonymous boolean not null,
    by_trainer boolean not null,
    body text not null,
    words text not null,
    written_at timestamp with time zone not null,
    edited_at timestamp with time zone,
    endorsed_by uuid references content.person (id),
    endorsed_at timestamp with time zone,
    state varchar(10) not null
        check (case state when 'VISIBLE' then true when 'HIDDEN' then true when 'APPEALED' then true else false end)
);
create index forum_post_of_thread on content.forum_post (thread_id, written_at);
create index forum_post_by_author on content.forum_post (author_id, written_at);

create table content.forum_revision (
    id uuid primary key,
    version bigint not null,
    post_id uuid not null references content.forum_post (id) on delete cascade,
    body text not null,
    replaced_at timestamp with time zone not null
);
create index forum_revision_of_post on content.forum_revision (post_id, replaced_at);

create table content.forum_vote (
    id uuid primary key,
    version bigint not null,
    post_id uuid not null references content.forum_post (id) on delete cascade,
    person_id uuid not null references content.person (id),
    unique (post_id, person_id)
);

create table content.forum_follow (
    id uuid primary key,
    version bigint not null,
    thread_id uuid not null references content.forum_thread (id) on delete cascade,
    person_id uuid not null references content.person (id),
    seen_at timestamp with time zone not null,
    unique (thread_id, person_id)
);
create index forum_follow_by_person on content.forum_follow (person_id, thread_id);

create table content.forum_report (
    id uuid primary key,
    version bigint not null,
    post_id uuid not null references content.forum_post (id) on delete cascade,
    reporter_id uuid not null references content.person (id),
    reason varchar(12) not null,
    words varchar(500) not null,
    reported_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    unique (post_id, reporter_id)
);

create table content.forum_decision (
    id uuid primary key,
    version bigint not null,
    post_id uuid not null references content.forum_post (id) on delete cascade,
    act varchar(10) not null,
    person_id uuid not null references content.person (id),
    reason varchar(500) not null,
    decided_at timestamp with time zone not null
);
create index forum_decision_of_post on content.forum_decision (post_id, decided_at);

create table content.forum_file (
    id uuid primary key,
    version bigint not null,
    post_id uuid not null references content.forum_post (id) on delete cascade,
    name varchar(100) not null,
    type varchar(80) not null,
    content bytea not null,
    added_at timestamp with time zone not null
);
create index forum_file_of_post on content.forum_file (post_id);
