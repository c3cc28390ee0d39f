-- The rules of a quiz, and of each attempt those that held when it began.
alter table content.assessment add column rules text default '{}' not null;
alter table content.attempt add column rules text default '{}' not null;

-- By when it must be handed in by the server's clock; and how it ended.
alter table content.attempt add column due_at timestamp with time zone;
alter table content.attempt add column outcome varchar(10) default 'OPEN' not null
    constraint attempt_outcome check (case outcome when 'OPEN' then true when 'PASSED' then true when 'FAILED' then true
        when 'WAITING' then true else false end);
create index attempt_due on content.attempt (due_at);

-- An answer that was looked at in a practice quiz does not change any more.
alter table content.response add column checked boolean default false not null;

-- More time, for one person in every quiz. Why is nobody's business: it is not kept.
create table content.accommodation (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id) on delete cascade,
    extra_percent integer not null check (extra_percent between 1 and 300),
    granted_by uuid not null,
    granted_at timestamp with time zone not null
);
