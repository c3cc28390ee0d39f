-- Several courses with one award.
create table content.programme (
    id uuid primary key,
    version bigint not null,
    slug varchar(80) not null unique,
    organisation_id uuid not null references content.organisation (id),
    status varchar(10) not null
        check (case status when 'DRAFT' then true when 'PUBLISHED' then true when 'RETIRED' then true
            else false end),
    title_fr varchar(640),
    title_en varchar(640),
    summary_fr text,
    summary_en text,
    required_count integer not null check (required_count >= 0),
    changed_at timestamp with time zone not null
);
create index programme_by_organisation on content.programme (organisation_id);
create index programme_by_status on content.programme (status);

create table content.programme_course (
    programme_id uuid not null references content.programme (id) on delete cascade,
    position integer not null check (position >= 0),
    course_id uuid not null references content.course (id),
    primary key (programme_id, course_id)
);
create index programme_course_by_course on content.programme_course (course_id);
