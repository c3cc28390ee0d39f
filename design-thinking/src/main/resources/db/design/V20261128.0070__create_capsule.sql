-- Where somebody is in a capsule; the capsules themselves are files of the module.
create table design.capsule_reading (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null,
    capsule varchar(80) not null,
    begun_at timestamp with time zone not null,
    part integer not null check (part >= 0),
    finished_at timestamp with time zone,
    choice integer not null,
    minutes integer not null check (minutes >= 0),
    unique (person_id, capsule)
);

-- An official's question to a service, and the answer that came by its link.
create table design.service_question (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null,
    asker varchar(240) not null,
    capsule varchar(80) not null,
    addressee varchar(20) not null check (case addressee when 'SERVICE_HEAD' then true when 'DIRECTOR_GENERAL' then true
        when 'EXECUTIVE' then true when 'ASSEMBLY' then true else false end),
    email varchar(508) not null,
    subject varchar(320) not null check (subject <> ''),
    text text not null,
    asked_at timestamp with time zone not null,
    token_digest varchar(64) not null unique,
    follows_id uuid references design.service_question (id),
    silence_told_at timestamp with time zone,
    answered_at timestamp with time zone,
    answer text not null,
    answered_by varchar(240) not null
);
create index service_question_by_person on design.service_question (person_id, asked_at);
create index service_question_by_date on design.service_question (asked_at);
