-- Where a work stands that peers review: '' where none do, then PEERS, DONE, TRAINER or APPEAL.
alter table content.response add column peers varchar(10) default '' not null
    constraint response_peers check (case peers when '' then true when 'PEERS' then true when 'DONE' then true
        when 'TRAINER' then true when 'APPEAL' then true else false end);
alter table content.response add column appeal varchar(1000) default '' not null;
create index response_of_peers on content.response (peers);

-- A work with the trainer's own marks, on which reviewers practise first.
create table content.peer_sample (
    id uuid primary key,
    version bigint not null,
    activity_id uuid not null references content.activity (id) on delete cascade,
    item_key varchar(40) not null,
    text text not null,
    levels varchar(200) not null,
    comment text not null,
    added_at timestamp with time zone not null
);
create index peer_sample_of_quiz on content.peer_sample (activity_id);

-- How a learner marked a sample, and how far that agrees with the trainer.
create table content.peer_calibration (
    id uuid primary key,
    version bigint not null,
    sample_id uuid not null references content.peer_sample (id) on delete cascade,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    levels varchar(200) not null,
    agreement double precision not null check (agreement between 0 and 1),
    unique (sample_id, enrolment_id)
);

-- Who reviews which work, and what they said. Neither learns who the other is.
create table content.peer_review (
    id uuid primary key,
    version bigint not null,
    response_id uuid not null references content.response (id) on delete cascade,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    assigned_at timestamp with time zone not null,
    levels varchar(200) default '' not null,
    comment text default '' not null,
    weight double precision default 1 not null,
    done_at timestamp with time zone,
    unique (response_id, enrolment_id)
);
create index peer_review_of_reviewer on content.peer_review (enrolment_id);
