-- Employers, training bodies and administrations, known by their SIRET.
create table content.organisation (
    id uuid primary key,
    version bigint not null,
    siret varchar(14) not null unique,
    name varchar(320) not null check (name <> ''),
    name_key varchar(800) not null,
    kind varchar(20) not null
        check (case kind when 'EMPLOYER' then true when 'TRAINING_BODY' then true when 'ADMINISTRATION' then true
            else false end),
    status varchar(20) not null
        check (case status when 'AWAITING' then true when 'APPROVED' then true when 'REFUSED' then true
            when 'SUSPENDED' then true else false end),
    reason text,
    commune varchar(5) not null,
    slug varchar(80) not null unique,
    registered_by uuid references content.person (id),
    registered_at timestamp with time zone not null
);
create index organisation_by_status on content.organisation (status, registered_at);
create index organisation_by_registrant on content.organisation (registered_by);

-- A role that a person holds in an organisation, or on the platform when there is none.
-- The place repeats the organisation ('platform' for none), since NULLs would escape the uniqueness.
create table content.membership (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id),
    organisation_id uuid references content.organisation (id),
    place varchar(36) not null,
    role varchar(20) not null
        check (case role when 'LEARNER' then true when 'EMPLOYER' then true when 'TRAINER' then true
            when 'HR_VALIDATOR' then true when 'CIVIL_SERVANT' then true when 'ELECTED_OFFICIAL' then true
            when 'FACILITATOR' then true when 'ADMINISTRATOR' then true else false end),
    accepted boolean not null,
    created_at timestamp with time zone not null,
    unique (person_id, place, role)
);
create index membership_by_organisation on content.membership (organisation_id);
create index membership_by_acceptance on content.membership (accepted, created_at);
