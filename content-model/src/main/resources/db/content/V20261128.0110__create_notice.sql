-- What people are told, how they want to hear of it by mail, and when. A notice that waits to be mailed says from when
-- on; whoever writes to a person holds that person's rhythm.
create table content.notice (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id),
    type varchar(20) not null,
    sentence varchar(40) not null,
    path varchar(300) not null,
    course_fr varchar(500),
    course_en varchar(500),
    arguments text not null,
    times integer not null check (times > 0),
    urgent boolean not null,
    daily boolean not null,
    told_at timestamp with time zone not null,
    read_at timestamp with time zone,
    mail_at timestamp with time zone,
    check (case when read_at is not null and mail_at is not null then false else true end)
);
create index notice_of_person on content.notice (person_id, told_at);
create index notice_unread on content.notice (person_id, read_at, path);
create index notice_to_mail on content.notice (mail_at);

create table content.notice_rhythm (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id),
    zone varchar(40) not null,
    quiet_from integer not null check (quiet_from between 0 and 23),
    quiet_to integer not null check (quiet_to between 0 and 23),
    digest_hour integer not null check (digest_hour between 0 and 23),
    stop_code varchar(60) not null unique,
    mailed_at timestamp with time zone,
    digest_on date
);

create table content.notice_choice (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id),
    type varchar(20) not null,
    way varchar(10) not null
        check (case way when 'AT_ONCE' then true when 'DAILY' then true when 'NEVER' then true else false end),
    unique (person_id, type)
);

-- A message may say where its reader stops messages like it.
alter table content.mail add column stop varchar(200) default '' not null;
