-- Credentials of other issuers that people brought in, with what the last check found.
create table credential.brought_credential (
    id uuid primary key,
    version bigint not null,
    holder_id uuid not null,
    -- as it was handed in: JSON or a token
    document text not null,
    sha256 varchar(64) not null,
    brought_at timestamp with time zone not null,
    checked_at timestamp with time zone not null,
    verdict varchar(20) not null check (verdict in ('VALID', 'VALID_WITH_NOTES', 'NOT_VALID', 'CANNOT_TELL')),
    finding varchar(40) not null,
    -- what fills the gaps of the finding's sentence, as a JSON array
    details text not null,
    -- whether it was shown to be about its bearer
    yours boolean not null,
    -- what it says, while its signature is intact
    issuer_id varchar(700) not null,
    name varchar(700) not null,
    -- the skills that it attests, with a space between
    skills text not null,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    unique (holder_id, sha256)
);
create index brought_credential_by_check on credential.brought_credential (checked_at);
