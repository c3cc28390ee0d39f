-- Who was at a workshop that was held, as its facilitator confirmed, with the digest of what was done on its boards.
create table design.participation (
    id uuid primary key,
    version bigint not null,
    workshop_id uuid not null references design.workshop (id),
    challenge_id uuid not null references design.challenge (id),
    owner_id uuid not null,
    owner_name varchar(960) not null,
    led boolean not null,
    hours double precision not null check (hours >= 0.5 and hours <= 14),
    digest varchar(64) not null,
    confirmed_by uuid not null,
    confirmer_name varchar(960) not null,
    confirmed_at timestamp with time zone not null,
    unique (workshop_id, owner_id),
    check (confirmed_by <> owner_id)
);
create index participation_by_person on design.participation (owner_id);
create index participation_by_challenge on design.participation (challenge_id);

-- That somebody facilitates at a level: asked, and granted or declined by somebody else.
create table design.facilitation (
    id uuid primary key,
    version bigint not null,
    owner_id uuid not null,
    owner_name varchar(960) not null,
    level integer not null check (level between 1 and 2),
    state varchar(10) not null check (case state when 'ASKED' then true when 'GRANTED' then true
        when 'DECLINED' then true else false end),
    named boolean not null,
    asked_at timestamp with time zone not null,
    decided_by uuid,
    decider_name varchar(960) not null,
    decided_at timestamp with time zone,
    reason text not null,
    unique (owner_id, level),
    check (decided_by is null or decided_by <> owner_id),
    check (state = 'ASKED' or (decided_by is not null and decided_at is not null)),
    check (state <> 'DECLINED' or reason <> ''),
    check (not named or (level = 2 and reason <> ''))
);
create index facilitation_by_state on design.facilitation (state, asked_at);
