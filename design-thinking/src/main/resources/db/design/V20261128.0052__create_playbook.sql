-- The playbook. A version is written once; a proposal changes one play, and becomes a version by a vote.
create table design.playbook_version (
    id uuid primary key,
    version bigint not null,
    major integer not null check (major >= 0),
    minor integer not null check (minor >= 0),
    published_at timestamp with time zone not null,
    note_fr varchar(600),
    note_en varchar(600),
    plays text not null,
    unique (major, minor)
);

create table design.playbook_proposal (
    id uuid primary key,
    version bigint not null,
    owner_id uuid not null,
    owner_name varchar(480) not null,
    play_key varchar(80) not null check (play_key <> ''),
    base varchar(12) not null,
    play text not null,
    reason text not null check (reason <> ''),
    state varchar(20) not null check (case state when 'DISCUSSED' then true when 'VOTED' then true when 'ADOPTED' then true
        when 'REJECTED' then true when 'LAPSED' then true when 'WITHDRAWN' then true else false end),
    proposed_at timestamp with time zone not null,
    vote_ends_on date,
    network integer not null check (network >= 0),
    decided_at timestamp with time zone,
    became varchar(12),
    check (state <> 'VOTED' or vote_ends_on is not null),
    check ((state = 'ADOPTED') = (became is not null))
);
create index playbook_proposal_by_state on design.playbook_proposal (state);

create table design.playbook_note (
    id uuid primary key,
    version bigint not null,
    proposal_id uuid not null references design.playbook_proposal (id),
    part varchar(20) not null,
    owner_id uuid not null,
    owner_name varchar(480) not null,
    text text not null check (text <> ''),
    written_at timestamp with time zone not null
);
create index playbook_note_by_proposal on design.playbook_note (proposal_id, written_at);

create table design.playbook_amendment (
    id uuid primary key,
    version bigint not null,
    proposal_id uuid not null references design.playbook_proposal (id),
    owner_id uuid not null,
    owner_name varchar(480) not null,
    play text not null,
    reason varchar(2000) not null check (reason <> ''),
    state varchar(20) not null check (case state when 'OFFERED' then true when 'TAKEN' then true
        when 'DECLINED' then true else false end),
    offered_at timestamp with time zone not null
);
create index playbook_amendment_by_proposal on design.playbook_amendment (proposal_id, offered_at);

create table design.playbook_ballot (
    id uuid primary key,
    version bigint not null,
    proposal_id uuid not null references design.playbook_proposal (id),
    person_id uuid not null,
    choice varchar(20) not null check (case choice when 'FOR' then true when 'AGAINST' then true
        when 'CONFLICT' then true else false end),
    tie varchar(600) not null,
    cast_at timestamp with time zone not null,
    unique (proposal_id, person_id),
    check (choice <> 'CONFLICT' or tie <> '')
);
