-- Who of the network agreed to be found by the others.
create table design.network_member (
    id uuid primary key,
    version bigint not null,
    owner_id uuid not null unique,
    owner_name varchar(960) not null,
    sector varchar(20) not null,
    post varchar(480) not null check (post <> ''),
    territory varchar(480) not null check (territory <> ''),
    helps varchar(2400) not null check (helps <> ''),
    listed boolean not null,
    updated_at timestamp with time zone not null
);

-- Who wrote to whom and when, so that one may answer and nobody writes too much; what was written is not kept.
create table design.network_letter (
    id uuid primary key,
    version bigint not null,
    from_id uuid not null,
    from_name varchar(960) not null,
    to_id uuid not null,
    sent_at timestamp with time zone not null,
    check (from_id <> to_id)
);
create index network_letter_by_sender on design.network_letter (from_id, sent_at);
create index network_letter_by_reader on design.network_letter (to_id, from_id);

-- A meeting of the network, its agenda, its notes and what follows from it.
create table design.meeting (
    id uuid primary key,
    version bigint not null,
    owner_id uuid not null,
    owner_name varchar(960) not null,
    title varchar(480) not null check (title <> ''),
    starts_at timestamp with time zone not null,
    minutes integer not null check (minutes between 15 and 480),
    link varchar(500) not null check (link <> ''),
    notes text not null,
    notes_by varchar(960) not null,
    cancelled_at timestamp with time zone
);
create index meeting_by_start on design.meeting (starts_at);

create table design.meeting_experience (
    meeting_id uuid not null references design.meeting (id),
    experience_id uuid not null references design.experience (id),
    primary key (meeting_id, experience_id)
);

create table design.agenda_point (
    id uuid primary key,
    version bigint not null,
    meeting_id uuid not null references design.meeting (id),
    owner_id uuid not null,
    owner_name varchar(960) not null,
    text varchar(800) not null check (text <> ''),
    proposed_at timestamp with time zone not null
);
create index agenda_point_by_meeting on design.agenda_point (meeting_id, proposed_at);

create table design.agenda_vote (
    point_id uuid not null references design.agenda_point (id),
    person_id uuid not null,
    primary key (point_id, person_id)
);

create table design.follow_up (
    id uuid primary key,
    version bigint not null,
    meeting_id uuid not null references design.meeting (id),
    text varchar(1200) not null check (text <> ''),
    who varchar(480) not null check (who <> ''),
    due_on date not null,
    done_at timestamp with time zone,
    done_by varchar(960) not null
);
create index follow_up_by_meeting on design.follow_up (meeting_id, due_on);
