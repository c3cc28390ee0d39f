-- Links by which people show a part of what they can do, until a day that they choose.
create table content.passport_link (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id) on delete cascade,
    code varchar(26) not null unique,
    -- for whom, in the person's words, for the person alone
    note varchar(120) not null,
    -- the ways of knowing that are shown, with a space between
    sections varchar(100) not null,
    shows_name boolean not null,
    created_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    stopped_at timestamp with time zone,
    views integer not null check (views >= 0)
);
create index passport_link_by_person on content.passport_link (person_id);
create table content.passport_link_skill (
    link_id uuid not null references content.passport_link (id) on delete cascade,
    skill_uri varchar(200) not null,
    primary key (link_id, skill_uri)
);
