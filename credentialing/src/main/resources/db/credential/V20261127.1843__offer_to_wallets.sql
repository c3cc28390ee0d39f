-- Credentials that their holders offer to a wallet, for ten minutes. Of codes and tokens only digests are kept.
create table credential.wallet_offer (
    id uuid primary key,
    version bigint not null,
    credential_id uuid not null references credential.credential (id),
    holder_id uuid not null,
    code_sha256 varchar(64) not null unique,
    pin_sha256 varchar(64) not null,
    wrong integer not null check (wrong >= 0),
    created_at timestamp with time zone not null,
    token_sha256 varchar(64) unique,
    token_until timestamp with time zone,
    delivered_at timestamp with time zone,
    check ((token_sha256 is null) = (token_until is null)),
    check (delivered_at is null or token_until is not null)
);
create index wallet_offer_by_holder on credential.wallet_offer (holder_id, created_at);
