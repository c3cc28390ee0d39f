-- What must hold before an activity opens; read with the activity, hence one document.
alter table content.activity add column conditions text default '[]' not null;

-- A learner's group within a course; empty for none.
alter table content.enrolment add column group_name varchar(60) default '' not null;

-- The best score in each quiz, passed or not, since conditions ask for it.
create table content.activity_score (
    id uuid primary key,
    version bigint not null,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    activity_id uuid not null references content.activity (id) on delete cascade,
    best double precision not null check (best between 0 and 1),
    unique (enrolment_id, activity_id)
);
insert into content.activity_score (id, version, enrolment_id, activity_id, best)
select a.id, 1, a.enrolment_id, a.activity_id, a.score
from content.attempt a
where a.score is not null
    and not exists (
        select 1 from content.attempt b
        where b.enrolment_id = a.enrolment_id and b.activity_id = a.activity_id
            and (b.score > a.score or (b.score = a.score and b.number < a.number)));
