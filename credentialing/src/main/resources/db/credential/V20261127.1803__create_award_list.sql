-- Lists by which a training body awards one of its courses to many: handed in by one trainer, confirmed by another.
create table credential.award_list (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null,
    body_id uuid not null,
    file_name varchar(200) not null,
    state varchar(12) not null
        check (case state when 'DRAFT' then true when 'PROPOSED' then true when 'CONFIRMED' then true
            when 'DONE' then true when 'DROPPED' then true else false end),
    proposed_by uuid not null,
    handed_in_at timestamp with time zone not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    done_at timestamp with time zone,
    check (confirmed_by is null or confirmed_by <> proposed_by),
    check (confirmed_by is not null or (state <> 'CONFIRMED' and state <> 'DONE'))
);
create index award_list_of_course on credential.award_list (course_id, handed_in_at);
create index award_list_by_state on credential.award_list (state);

create table credential.award_row (
    id uuid primary key,
    version bigint not null,
    list_id uuid not null references credential.award_list (id),
    line integer not null,
    -- empty once the credential is issued, or once it waits for an account
    email varchar(254) not null,
    email_digest varchar(64),
    name varchar(200) not null,
    earned_on date,
    hours integer check (hours > 0),
    results text not null,
    -- what a rejected row held
    raw varchar(2000) not null,
    state varchar(12) not null
        check (case state when 'REJECTED' then true when 'READY' then true when 'ISSUED' then true
            when 'WAITING' then true else false end),
    fault varchar(12),
    credential_id uuid references credential.credential (id),
    unique (list_id, line),
    check ((state = 'ISSUED' and credential_id is not null) or (state <> 'ISSUED' and credential_id is null))
);
create index award_row_by_state on credential.award_row (list_id, state, line);
create index award_row_waiting on credential.award_row (email_digest);
