-- What was reported in conversations, and what was decided; nothing of it is lost, a decision is another row.
alter table content.dialogue_message add column state varchar(10) default 'VISIBLE' not null;
alter table content.dialogue_message add constraint dialogue_message_state
    check (case state when 'VISIBLE' then true when 'HIDDEN' then true when 'APPEALED' then true else false end);

create table content.dialogue_report (
    id uuid primary key,
    version bigint not null,
    message_id uuid not null references content.dialogue_message (id) on delete cascade,
    reporter_id uuid not null references content.person (id),
    reason varchar(12) not null,
    words varchar(500) not null,
    reported_at timestamp with time zone not null,
    settled_at timestamp with time zone,
    unique (message_id, reporter_id)
);
create index dialogue_report_by on content.dialogue_report (reporter_id, reported_at);

create table content.dialogue_decision (
    id uuid primary key,
    version bigint not null,
    message_id uuid not null references content.dialogue_message (id) on delete cascade,
    act varchar(10) not null,
    person_id uuid not null references content.person (id),
    reason varchar(500) not null,
    decided_at timestamp with time zone not null
);
create index dialogue_decision_of_message on content.dialogue_decision (message_id, decided_at);
