-- Credentials that their holders offer to a wallet by an exchange of the W3C VC-API, for ten minutes. Of the code that its
-- address holds only the digest is kept.
create table credential.wallet_exchange (
    id uuid primary key,
    version bigint not null,
    credential_id uuid not null references credential.credential (id),
    holder_id uuid not null,
    code_sha256 varchar(64) not null unique,
    wrong integer not null check (wrong >= 0),
    created_at timestamp with time zone not null,
    delivered_at timestamp with time zone
);
create index wallet_exchange_by_holder on credential.wallet_exchange (holder_id, created_at);
