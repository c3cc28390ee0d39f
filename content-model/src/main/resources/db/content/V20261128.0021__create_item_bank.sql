-- Items that a training body keeps for many quizzes. What was measured of them is written by jobs beside the rest, and
-- never changes the version.
create table content.bank_item (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null references content.organisation (id),
    number integer not null check (number >= 1),
    document text not null,
    words text not null,
    tags varchar(400) not null,
    retired boolean not null,
    changed_at timestamp with time zone not null,
    logit double precision default 0 not null,
    answers integer default 0 not null,
    people integer default 0 not null,
    facility double precision,
    discrimination double precision,
    choices varchar(200) default '' not null,
    troubles varchar(100) default '' not null,
    measured_at timestamp with time zone
);
create index bank_item_of_body on content.bank_item (organisation_id, changed_at);

-- Every version of an item, with who wrote it and why. Nothing is overwritten.
create table content.bank_version (
    id uuid primary key,
    version bigint not null,
    item_id uuid not null references content.bank_item (id) on delete cascade,
    number integer not null check (number >= 1),
    document text not null,
    note varchar(300) not null,
    written_by uuid not null,
    written_at timestamp with time zone not null,
    unique (item_id, number)
);

-- Which items of the bank an attempt was given, and in which version it is judged.
create table content.bank_use (
    attempt_id uuid not null references content.attempt (id) on delete cascade,
    item_id uuid not null references content.bank_item (id),
    number integer not null,
    primary key (attempt_id, item_id)
);
create index bank_use_of_item on content.bank_use (item_id);

-- What a quiz takes from the bank beside its own items.
alter table content.assessment add column draws text default '[]' not null;
