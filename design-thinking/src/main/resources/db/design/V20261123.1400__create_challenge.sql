-- A question put to a team; people and organisations are known by identifier only.
create table design.challenge (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    question varchar(400) not null check (question <> ''),
    context text not null,
    sponsor varchar(240) not null check (sponsor <> ''),
    stage varchar(20) not null check (case stage when 'EMPATHISE' then true when 'DEFINE' then true when 'IDEATE' then true
        when 'PROTOTYPE' then true when 'TEST' then true else false end),
    posed_at timestamp with time zone not null,
    finished_at timestamp with time zone
);
create index challenge_by_organisation on design.challenge (organisation_id, posed_at);

create table design.challenge_tick (
    challenge_id uuid not null references design.challenge (id),
    criterion varchar(80) not null,
    primary key (challenge_id, criterion)
);

create table design.challenge_member (
    challenge_id uuid not null references design.challenge (id),
    person_id uuid not null,
    person_name varchar(240) not null,
    primary key (challenge_id, person_id)
);
create index challenge_member_by_person on design.challenge_member (person_id);

create table design.challenge_note (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    stage varchar(20) not null check (case stage when 'EMPATHISE' then true when 'DEFINE' then true when 'IDEATE' then true
        when 'PROTOTYPE' then true when 'TEST' then true else false end),
    text text not null,
    author_name varchar(240) not null,
    written_at timestamp with time zone not null
);
create index challenge_note_by_challenge on design.challenge_note (challenge_id, written_at);
