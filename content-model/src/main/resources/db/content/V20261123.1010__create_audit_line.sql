-- What was done or refused; lines are only ever added. No foreign key: a line outlives the person.
create table content.audit_line (
    id uuid primary key,
    version bigint not null,
    happened_at timestamp with time zone not null,
    person_id uuid,
    action varchar(120) not null,
    object_id varchar(200) not null,
    outcome varchar(10) not null
        check (case outcome when 'DONE' then true when 'REFUSED' then true when 'DENIED' then true
            when 'FAILED' then true else false end),
    detail varchar(120) not null,
    correlation_id varchar(64) not null
);
create index audit_line_by_time on content.audit_line (happened_at);
create index audit_line_by_person on content.audit_line (person_id, happened_at);
create index audit_line_by_action on content.audit_line (action, happened_at);
