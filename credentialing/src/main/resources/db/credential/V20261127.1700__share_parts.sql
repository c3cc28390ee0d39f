-- Links by which holders show a part of a credential to somebody, until a day that they choose.
create table credential.share (
    id uuid primary key,
    version bigint not null,
    credential_id uuid not null references credential.credential (id),
    holder_id uuid not null,
    code varchar(26) not null unique,
    -- for whom, in the holder's words, for the holder alone
    note varchar(120) not null,
    -- which results, by their places in the credential, with a space between
    places varchar(1000) not null,
    shows_name boolean not null,
    shows_evidence boolean not null,
    created_at timestamp with time zone not null,
    until_at timestamp with time zone not null,
    stopped_at timestamp with time zone,
    views integer not null check (views >= 0)
);
create index share_by_credential on credential.share (credential_id);
