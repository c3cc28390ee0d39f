-- Files that learners handed in. They never change: another file is another row.
create table content.submission (
    id uuid primary key,
    attempt_id uuid not null references content.attempt (id) on delete cascade,
    item_key varchar(40) not null,
    name varchar(100) not null,
    type varchar(80) not null,
    content bytea not null,
    added_at timestamp with time zone not null
);
create index submission_of_attempt on content.submission (attempt_id);

-- Every judgement of a work by a person, one after the other: who, when, why. Nothing is overwritten. The number makes
-- two people who judge at the same moment come one after the other.
create table content.mark (
    id uuid primary key,
    version bigint not null,
    response_id uuid not null references content.response (id) on delete cascade,
    number integer not null check (number >= 1),
    marker_id uuid not null,
    levels varchar(200) not null,
    comment text not null,
    reason varchar(500) not null,
    marked_at timestamp with time zone not null,
    unique (response_id, number)
);
