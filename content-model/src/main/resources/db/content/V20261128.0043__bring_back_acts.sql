-- When an answer was given where there was no network; empty for one that came at once.
alter table content.response add column offline_at timestamp with time zone;

-- What was done without a network, under the identifier that the device gave it, so that it is done once. What could not
-- count is kept as it was given.
create table content.offline_act (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id) on delete cascade,
    kind varchar(10) not null
        check (case kind when 'ANSWER' then true when 'HAND_IN' then true when 'FINISH' then true else false end),
    target_id uuid not null,
    about varchar(60) not null,
    answer text not null,
    given_at timestamp with time zone not null,
    received_at timestamp with time zone not null,
    refusal varchar(80) not null
);
create index offline_act_by_person on content.offline_act (person_id, received_at);
