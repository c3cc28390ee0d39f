-- By what something is earned: a course completed, or somebody of an organisation who attests it.
alter table credential.achievement add column kind varchar(12) default 'COURSE' not null
    check (case kind when 'COURSE' then true when 'ATTESTATION' then true else false end);

-- That an organisation attests a skill of a person: asked of the person first, then, for the highest level, of a
-- second person of the organisation.
create table credential.attestation (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    attester_id uuid not null,
    attester_role varchar(12) not null
        check (case attester_role when 'TRAINER' then true when 'VALIDATOR' then true else false end),
    -- whom it is about, in lower case: whether the address has an account, nobody learns before its owner answers
    email varchar(254) not null,
    holder_id uuid,
    skill_uri varchar(300) not null,
    level integer not null check (level >= 1 and level <= 4),
    -- what was done, on which day, in how many hours, by what it was judged, and the digest of the work
    done varchar(1500) not null,
    done_on date not null,
    hours integer check (hours > 0),
    rubric varchar(1500) not null,
    sha256 varchar(64) not null,
    state varchar(12) not null
        check (case state when 'ASKED' then true when 'SECOND' then true when 'SENT_BACK' then true
            when 'ISSUED' then true when 'DECLINED' then true when 'TAKEN_BACK' then true else false end),
    asked_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    second_id uuid,
    decided_at timestamp with time zone,
    reason varchar(500) not null,
    -- organisation, address and skill while it is open, and null afterwards: so the same is not asked twice at once
    open_key varchar(700) unique,
    credential_id uuid references credential.credential (id),
    check ((state = 'ISSUED' and credential_id is not null and holder_id is not null)
        or (state <> 'ISSUED' and credential_id is null)),
    -- nobody attests for themselves, and the second is another one
    check (holder_id is null or holder_id <> attester_id),
    check (second_id is null or (second_id <> attester_id and second_id <> holder_id))
);
create index attestation_by_attester on credential.attestation (attester_id, asked_at);
create index attestation_by_email on credential.attestation (email);
create index attestation_by_holder on credential.attestation (holder_id);
create index attestation_by_organisation on credential.attestation (organisation_id, state);
