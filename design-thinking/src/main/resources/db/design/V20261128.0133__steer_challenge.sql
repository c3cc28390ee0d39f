-- Who leads a challenge; until now whoever stands first in its team.
alter table design.challenge add column owner_id uuid;
alter table design.challenge add column owner_name varchar(960);
update design.challenge set owner_id = (select m.person_id from design.challenge_member m
    where m.challenge_id = challenge.id order by m.person_name, m.person_id fetch first 1 rows only);
update design.challenge set owner_name = (select m.person_name from design.challenge_member m
    where m.challenge_id = challenge.id and m.person_id = challenge.owner_id);
alter table design.challenge alter column owner_id set not null;
alter table design.challenge alter column owner_name set not null;

-- When a stage is to be done, and when it was.
create table design.challenge_stage (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    stage varchar(20) not null check (case stage when 'EMPATHISE' then true when 'DEFINE' then true when 'IDEATE' then true
        when 'PROTOTYPE' then true when 'TEST' then true else false end),
    planned_on date,
    done_at timestamp with time zone,
    unique (challenge_id, stage)
);

-- Who has to do with it: a body or a role, never a person.
create table design.stakeholder (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    name varchar(480) not null check (name <> ''),
    interest varchar(10) not null check (case interest when 'LOW' then true when 'MEDIUM' then true
        when 'HIGH' then true else false end),
    influence varchar(10) not null check (case influence when 'LOW' then true when 'MEDIUM' then true
        when 'HIGH' then true else false end),
    note varchar(2000) not null,
    unique (challenge_id, name)
);

-- That a challenge passes from one person to another: offered and answered, or moved by an administrator.
create table design.hand_over (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    from_id uuid not null,
    from_name varchar(960) not null,
    to_id uuid not null,
    to_name varchar(960) not null,
    offered_at timestamp with time zone not null,
    state varchar(10) not null check (case state when 'OFFERED' then true when 'ACCEPTED' then true
        when 'DECLINED' then true when 'MOVED' then true else false end),
    answered_at timestamp with time zone,
    reason varchar(2000) not null,
    check (from_id <> to_id),
    check (state = 'OFFERED' or answered_at is not null),
    check (state <> 'MOVED' or reason <> '')
);
create index hand_over_by_challenge on design.hand_over (challenge_id, offered_at);

-- When and where a workshop is, and how to prepare.
create table design.invitation (
    id uuid primary key,
    version bigint not null,
    workshop_id uuid not null unique references design.workshop (id),
    starts_at timestamp with time zone not null,
    minutes integer not null check (minutes between 15 and 840),
    place varchar(960) not null,
    purpose varchar(4000) not null check (purpose <> ''),
    preparation varchar(4000) not null,
    sent_at timestamp with time zone
);
