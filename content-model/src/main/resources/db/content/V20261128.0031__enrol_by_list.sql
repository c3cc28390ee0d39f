-- People whom a trainer enrols from a file. A row that waits for an account keeps a digest of the address alone.
create table content.enrolment_list (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.course_run (id) on delete cascade,
    handed_in_by uuid not null references content.person (id),
    file varchar(200) not null,
    handed_in_at timestamp with time zone not null,
    done_at timestamp with time zone
);
create index enrolment_list_of_run on content.enrolment_list (run_id, handed_in_at);

create table content.enrolment_row (
    id uuid primary key,
    version bigint not null,
    list_id uuid not null references content.enrolment_list (id) on delete cascade,
    line integer not null,
    email varchar(254) not null,
    email_digest varchar(64),
    group_name varchar(60) not null,
    raw varchar(2000) not null,
    state varchar(10) not null
        check (case state when 'REJECTED' then true when 'READY' then true when 'ENROLLED' then true
            when 'INVITED' then true else false end),
    fault varchar(12),
    unique (list_id, line)
);
create index enrolment_row_waiting on content.enrolment_row (email_digest, state);
