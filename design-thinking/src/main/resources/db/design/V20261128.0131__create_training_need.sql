-- That a challenge fails for lack of a skill: what agents must learn, and which demand it became. Skills, zones and
-- demands are known by identifier only.
create table design.training_need (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    organisation_id uuid not null,
    press_key varchar(80) not null,
    owner_id uuid not null,
    owner_name varchar(960) not null,
    people integer not null check (people between 1 and 500),
    zone_code varchar(8) not null,
    needed_by date not null,
    why text not null check (why <> ''),
    seen_on varchar(10) not null check (case seen_on when 'CHALLENGE' then true when 'BOARD' then true
        when 'JOURNEY' then true else false end),
    quoted text not null,
    demand_id uuid not null unique,
    asked_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_for text not null,
    measured_at timestamp with time zone,
    measured_what text not null,
    measured_before double precision,
    measured_after double precision,
    unique (challenge_id, press_key),
    check (seen_on = 'CHALLENGE' or quoted <> ''),
    check (withdrawn_at is null or withdrawn_for <> ''),
    check (measured_at is null or (measured_before is not null and measured_after is not null and measured_what <> ''))
);
create index training_need_by_challenge on design.training_need (challenge_id, asked_at);

create table design.training_need_skill (
    need_id uuid not null references design.training_need (id),
    skill_uri varchar(200) not null,
    primary key (need_id, skill_uri)
);
