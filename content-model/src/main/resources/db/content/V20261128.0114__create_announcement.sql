-- What trainers announce to the learners of a run, or to some of them: who got it is settled when it goes out.
create table content.announcement (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    course_id uuid not null references content.course (id) on delete cascade,
    author_id uuid not null references content.person (id),
    title_fr varchar(300),
    title_en varchar(300),
    text_fr text,
    text_en text,
    segment varchar(10) not null
        check (case segment when 'ALL' then true when 'COHORT' then true when 'NOT_BEGUN' then true
            when 'UNSEEN' then true when 'UNIT_OPEN' then true else false end),
    cohort_id uuid,
    days integer check (days between 1 and 365),
    unit_id uuid,
    made_at timestamp with time zone not null,
    send_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    edited_at timestamp with time zone
);
create index announcement_of_run on content.announcement (run_id, send_at);
create index announcement_to_send on content.announcement (sent_at, send_at);

create table content.announcement_receipt (
    id uuid primary key,
    version bigint not null,
    announcement_id uuid not null references content.announcement (id) on delete cascade,
    person_id uuid not null references content.person (id),
    read_at timestamp with time zone,
    unique (announcement_id, person_id)
);
create index announcement_receipt_of on content.announcement_receipt (person_id, announcement_id);
