-- What organisations say in favour of what can be earned, or of one credential. Signed when it is looked at.
create table credential.endorsement (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    organisation_name varchar(300) not null,
    endorsed_by uuid not null,
    source varchar(200) not null,
    -- set when it is about one credential, and not about what can be earned
    credential_id uuid references credential.credential (id),
    subject_uri varchar(100) not null,
    comment_text varchar(500) not null,
    status_entry_id uuid not null references credential.status_entry (id),
    endorsed_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone
);
create index endorsement_by_source on credential.endorsement (source);
create index endorsement_by_credential on credential.endorsement (credential_id);
create index endorsement_by_organisation on credential.endorsement (organisation_id);

-- Holders ask organisations to endorse one of their credentials.
create table credential.endorsement_request (
    id uuid primary key,
    version bigint not null,
    credential_id uuid not null references credential.credential (id),
    holder_id uuid not null,
    organisation_id uuid not null,
    message varchar(500) not null,
    asked_at timestamp with time zone not null,
    state varchar(20) not null,
    answered_at timestamp with time zone
);
create index endorsement_request_by_organisation on credential.endorsement_request (organisation_id);
create index endorsement_request_by_credential on credential.endorsement_request (credential_id);
