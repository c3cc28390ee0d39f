-- That somebody did a stage's lesson: read it and answered its questions rightly.
create table design.lesson_done (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null,
    stage varchar(10) not null check (case stage when 'EMPATHISE' then true when 'DEFINE' then true
        when 'IDEATE' then true when 'PROTOTYPE' then true when 'TEST' then true else false end),
    done_at timestamp with time zone not null,
    unique (person_id, stage)
);

-- On what whoever granted a level relied: on what they saw, or at level 1 on the lessons.
alter table design.facilitation add column ground varchar(10);
update design.facilitation set ground = 'SEEN' where state = 'GRANTED' and not named;
alter table design.facilitation add check (case when ground is null then state <> 'GRANTED' or named
    when ground = 'SEEN' then state = 'GRANTED' and not named
    when ground = 'LESSONS' then state = 'GRANTED' and not named and level = 1 else false end);
