-- Tutorials that members propose, and what trainers make of them. Texts are kept as they were typed.
create table content.tutorial_proposal (
    id uuid primary key,
    version bigint not null,
    proposer_id uuid not null references content.person (id),
    state varchar(10) not null
        check (case state when 'DRAFT' then true when 'WAITING' then true when 'RETURNED' then true
            when 'PUBLISHED' then true when 'DECLINED' then true else false end),
    language varchar(2) not null check (case language when 'FR' then true when 'EN' then true else false end),
    title_fr varchar(640),
    title_en varchar(640),
    summary_fr text,
    summary_en text,
    outcomes_fr text,
    outcomes_en text,
    body_fr text,
    body_en text,
    minutes integer not null check (minutes between 1 and 60),
    level integer not null check (level between 1 and 4),
    named boolean not null,
    changed_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    answered_by uuid references content.person (id),
    answered_at timestamp with time zone,
    remark varchar(1000) not null,
    course_id uuid references content.course (id) on delete set null,
    credit varchar(200) not null
);
create index tutorial_proposal_of_person on content.tutorial_proposal (proposer_id, changed_at);
create index tutorial_proposal_by_state on content.tutorial_proposal (state, sent_at);
create index tutorial_proposal_of_course on content.tutorial_proposal (course_id);

create table content.tutorial_proposal_skill (
    proposal_id uuid not null references content.tutorial_proposal (id) on delete cascade,
    skill_uri varchar(200) not null references content.skill (uri),
    level integer not null check (level between 1 and 4),
    primary key (proposal_id, skill_uri)
);
create index tutorial_proposal_skill_by_skill on content.tutorial_proposal_skill (skill_uri);
