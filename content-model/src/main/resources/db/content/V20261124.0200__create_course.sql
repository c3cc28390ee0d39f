-- What can be learned. Texts in French and in English; at least one of them is there, which the code sees to.
create table content.course (
    id uuid primary key,
    version bigint not null,
    slug varchar(80) not null unique,
    organisation_id uuid not null references content.organisation (id),
    mode varchar(10) not null
        check (case mode when 'MOOC' then true when 'SPOC' then true when 'TUTORIAL' then true else false end),
    status varchar(10) not null
        check (case status when 'DRAFT' then true when 'PUBLISHED' then true when 'RETIRED' then true
            else false end),
    level integer not null check (level between 1 and 4),
    hours double precision not null check (hours >= 0 and hours <= 2000),
    cost_euros integer not null check (cost_euros between 0 and 100000),
    funding varchar(200) not null,
    language varchar(2) not null check (case language when 'FR' then true when 'EN' then true else false end),
    bilingual boolean not null,
    title_fr varchar(640),
    title_en varchar(640),
    summary_fr text,
    summary_en text,
    outcomes_fr text,
    outcomes_en text,
    prerequisites_fr text,
    prerequisites_en text,
    created_at timestamp with time zone not null,
    published_at timestamp with time zone,
    changed_at timestamp with time zone not null
);
create index course_by_organisation on content.course (organisation_id, changed_at);
create index course_by_status on content.course (status, changed_at);

create table content.course_skill (
    course_id uuid not null references content.course (id) on delete cascade,
    skill_uri varchar(200) not null references content.skill (uri),
    level integer not null check (level between 1 and 4),
    primary key (course_id, skill_uri)
);
create index course_skill_by_skill on content.course_skill (skill_uri);

create table content.learning_unit (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references content.course (id) on delete cascade,
    position integer not null check (position >= 0),
    title_fr varchar(640),
    title_en varchar(640)
);
create index learning_unit_by_course on content.learning_unit (course_id, position);

-- Images, videos, captions and documents, kept in pieces so that any range is read without the rest.
create table content.media (
    id uuid primary key,
    version bigint not null,
    course_id uuid not null references content.course (id) on delete cascade,
    name varchar(400) not null,
    type varchar(80) not null,
    size_bytes bigint not null check (size_bytes > 0),
    piece_bytes integer not null check (piece_bytes > 0),
    added_at timestamp with time zone not null,
    unique (course_id, name)
);
create table content.media_piece (
    media_id uuid not null references content.media (id) on delete cascade,
    position integer not null,
    content bytea not null,
    primary key (media_id, position)
);

create table content.activity (
    id uuid primary key,
    version bigint not null,
    unit_id uuid not null references content.learning_unit (id) on delete cascade,
    position integer not null check (position >= 0),
    name varchar(60) not null,
    type varchar(10) not null
        check (case type when 'LESSON' then true when 'VIDEO' then true when 'QUIZ' then true else false end),
    title_fr varchar(640),
    title_en varchar(640),
    minutes integer not null check (minutes between 1 and 600),
    body_fr text,
    body_en text,
    video_id uuid references content.media (id),
    captions_fr_id uuid references content.media (id),
    captions_en_id uuid references content.media (id)
);
create index activity_by_unit on content.activity (unit_id, position);
