-- People ask an organisation to attest what they can do.
create table credential.attestation_request (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null,
    organisation_id uuid not null,
    -- the address of whoever saw the work, as the person gave it; empty for anybody of the organisation
    to_email varchar(254) not null,
    skill_uri varchar(300) not null,
    -- what was done, where, and on which day
    done varchar(1500) not null,
    place varchar(200) not null,
    done_on date not null,
    state varchar(12) not null
        check (case state when 'OPEN' then true when 'TAKEN_UP' then true when 'DECLINED' then true
            when 'TAKEN_BACK' then true else false end),
    asked_at timestamp with time zone not null,
    answered_at timestamp with time zone,
    answered_by uuid,
    reason varchar(500) not null,
    attestation_id uuid references credential.attestation (id),
    -- person, organisation and skill while it is open, so that the same is not asked twice at once
    open_key varchar(450) unique,
    check ((state = 'OPEN') = (open_key is not null)),
    check ((state = 'TAKEN_UP') = (attestation_id is not null)),
    check (answered_by is null or answered_by <> person_id or state = 'TAKEN_BACK')
);
create index attestation_request_by_person on credential.attestation_request (person_id, asked_at);
create index attestation_request_by_organisation on credential.attestation_request (organisation_id, state);
