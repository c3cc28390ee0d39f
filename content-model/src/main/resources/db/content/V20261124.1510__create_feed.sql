-- Sources of postings, their readings, and the rows that these refused. The lease says until when one node reads.
create table content.feed (
    id uuid primary key,
    version bigint not null,
    name varchar(480) not null,
    preset varchar(40) not null,
    mapping text not null,
    url varchar(2000) not null,
    schedule varchar(10) not null constraint feed_schedule check (case schedule when 'NONE' then true
        when 'HOURLY' then true when 'DAILY' then true when 'WEEKLY' then true else false end),
    whole boolean not null,
    created_at timestamp with time zone not null,
    fetched_at timestamp with time zone,
    leased_until timestamp with time zone
);

create table content.feed_run (
    id uuid primary key,
    version bigint not null,
    feed_id uuid not null references content.feed (id),
    source varchar(8000) not null,
    person_id uuid references content.person (id),
    started_at timestamp with time zone not null,
    beat_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    state varchar(10) not null constraint feed_run_state check (case state when 'RUNNING' then true
        when 'DONE' then true when 'FAILED' then true when 'UNDONE' then true else false end),
    dry boolean not null,
    rows_total integer not null,
    rows_read integer not null,
    rows_added integer not null,
    rows_changed integer not null,
    rows_same integer not null,
    rows_refused integer not null,
    ended integer not null,
    encoding varchar(40) not null,
    mended boolean not null,
    failure varchar(80) not null,
    failure_arguments varchar(8000) not null
);
create index feed_run_by_feed on content.feed_run (feed_id, started_at);
create index feed_run_by_state on content.feed_run (state, beat_at);
create index feed_run_by_person on content.feed_run (person_id);

create table content.feed_refusal (
    id uuid primary key,
    version bigint not null,
    run_id uuid not null references content.feed_run (id) on delete cascade,
    row_position integer not null,
    line bigint not null,
    reference varchar(800) not null,
    reason varchar(80) not null,
    arguments varchar(8000) not null
);
create index feed_refusal_by_run on content.feed_refusal (run_id, row_position);
