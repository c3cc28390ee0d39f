-- What an administration tried; people and organisations are known by identifier, the author under a name besides.
create table design.experience (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    owner_id uuid not null,
    owner_name varchar(480) not null,
    named boolean not null,
    sector varchar(20) not null,
    size varchar(20) not null check (case size when 'UNDER_50' then true when 'UNDER_350' then true
        when 'UNDER_2000' then true when 'FROM_2000' then true else false end),
    language varchar(2) not null,
    title varchar(320) not null check (title <> ''),
    problem text not null,
    tried text not null,
    gained text not null,
    failed text not null,
    cost text not null,
    links text not null,
    state varchar(20) not null check (case state when 'DRAFT' then true when 'PUBLISHED' then true
        when 'WITHDRAWN' then true else false end),
    origin_id uuid references design.experience (id),
    created_at timestamp with time zone not null,
    published_at timestamp with time zone,
    withdrawn_at timestamp with time zone,
    withdrawn_reason varchar(1000) not null,
    check (state = 'DRAFT' or published_at is not null),
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null)),
    -- What everybody sees tells what failed.
    check (state = 'DRAFT' or failed <> '')
);
create index experience_by_state on design.experience (state, published_at);
create index experience_by_organisation on design.experience (organisation_id, created_at);
create index experience_by_origin on design.experience (origin_id);

create table design.experience_version (
    id uuid primary key,
    version bigint not null,
    experience_id uuid not null references design.experience (id),
    number integer not null check (number > 0),
    title varchar(320) not null,
    problem text not null,
    tried text not null,
    gained text not null,
    failed text not null,
    cost text not null,
    links text not null,
    published_at timestamp with time zone not null,
    unique (experience_id, number)
);

create table design.experience_remark (
    id uuid primary key,
    version bigint not null,
    experience_id uuid not null references design.experience (id),
    question boolean not null,
    owner_id uuid not null,
    owner_name varchar(480) not null,
    text text not null check (text <> ''),
    written_at timestamp with time zone not null,
    answer text not null,
    answered_at timestamp with time zone,
    check ((answered_at is null) = (answer = ''))
);
create index experience_remark_by_experience on design.experience_remark (experience_id, written_at);
