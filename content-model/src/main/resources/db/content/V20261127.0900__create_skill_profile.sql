-- What one must have before a course.
create table content.course_need (
    course_id uuid not null references content.course (id) on delete cascade,
    skill_uri varchar(200) not null references content.skill (uri),
    primary key (course_id, skill_uri)
);
create index course_need_by_skill on content.course_need (skill_uri);

-- What somebody says that they can do, and where they want to get. What was learned and certified is known elsewhere.
create table content.skill_profile (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id) on delete cascade,
    cv text,
    goal_occupation varchar(200),
    goal_demand uuid
);
create table content.claimed_skill (
    profile_id uuid not null references content.skill_profile (id) on delete cascade,
    skill_uri varchar(200) not null references content.skill (uri),
    primary key (profile_id, skill_uri)
);
create index claimed_skill_by_skill on content.claimed_skill (skill_uri);

-- What learners want to learn and cannot; counted apart from what employers ask for.
create table content.learning_wish (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id) on delete cascade,
    skill_uri varchar(200) not null references content.skill (uri),
    zone_code varchar(8) references content.employment_zone (code),
    wished_at timestamp with time zone not null,
    unique (person_id, skill_uri)
);
create index learning_wish_by_skill on content.learning_wish (skill_uri);
create index learning_wish_by_zone on content.learning_wish (zone_code);
