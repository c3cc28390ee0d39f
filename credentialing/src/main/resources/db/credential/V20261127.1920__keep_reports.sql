-- What a house's people keep of credentials that they checked, until a day that they chose: no credential, only what
-- was found of it.
create table credential.kept_batch (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    kept_by uuid not null,
    name varchar(120) not null,
    purpose varchar(300) not null,
    -- whether holders may read that the house verified, and when
    told_to_holders boolean not null,
    checked_at timestamp with time zone not null,
    kept_at timestamp with time zone not null,
    until_day date not null,
    row_count integer not null check (row_count > 0)
);
create index kept_batch_by_organisation on credential.kept_batch (organisation_id);
create index kept_batch_by_day on credential.kept_batch (until_day);

create table credential.kept_row (
    id uuid primary key,
    version bigint not null,
    batch_id uuid not null references credential.kept_batch (id) on delete cascade,
    number integer not null,
    file varchar(300) not null,
    holder varchar(300) not null,
    achievement varchar(500) not null,
    issuer_id varchar(500) not null,
    issuer_name varchar(300) not null,
    -- the credential's own name in the world; empty when there was none to read
    credential_uri varchar(500) not null,
    -- set when it stands in our register
    credential_id uuid references credential.credential (id),
    verdict varchar(20) not null,
    findings text not null,
    -- SHA-256 of the text that was checked
    sha256 varchar(64) not null,
    -- where another issuer would mark that it was withdrawn
    status_pointer varchar(4000) not null,
    accepted_at timestamp with time zone,
    accepted_by uuid,
    withdrawn varchar(40),
    withdrawn_at timestamp with time zone,
    withdrawn_reason varchar(300) not null,
    withdrawn_seen boolean not null,
    looked_at timestamp with time zone not null,
    unique (batch_id, number)
);
create index kept_row_by_credential on credential.kept_row (credential_id);
create index kept_row_by_look on credential.kept_row (looked_at);

create table credential.evidence_request (
    id uuid primary key,
    version bigint not null,
    row_id uuid not null references credential.kept_row (id) on delete cascade,
    organisation_id uuid not null,
    credential_id uuid not null references credential.credential (id),
    holder_id uuid not null,
    asked_by uuid not null,
    message varchar(1000) not null,
    asked_at timestamp with time zone not null,
    state varchar(20) not null,
    answer varchar(2000) not null,
    link varchar(500) not null,
    answered_at timestamp with time zone
);
create index evidence_request_by_row on credential.evidence_request (row_id);
create index evidence_request_by_holder on credential.evidence_request (holder_id);
