-- Who has an account. Lengths are twice the characters allowed: H2 counts an emoji as two.
-- Closed lists are checked by CASE: H2 2.4 loses an IN list of a CHECK when the connection that made it closes.
create table content.person (
    id uuid primary key,
    version bigint not null,
    email varchar(254) not null,
    email_key varchar(254) not null unique,
    name varchar(240) not null check (name <> ''),
    name_key varchar(600) not null,
    language varchar(2) not null check (case language when 'FR' then true when 'EN' then true else false end),
    password_hash varchar(200) not null,
    confirmed boolean not null,
    created_at timestamp with time zone not null,
    signed_out_before timestamp with time zone not null
);
create index person_by_name on content.person (name_key);

-- One-time links sent by mail; only the digest of the token is kept.
create table content.email_link (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id),
    purpose varchar(20) not null check (case purpose when 'CONFIRM' then true when 'RESET' then true else false end),
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    used_at timestamp with time zone
);
create index email_link_by_person on content.email_link (person_id);

-- Failed sign-ins of the last day; the account is a digest, as people type other things into that field.
create table content.sign_in_failure (
    id uuid primary key,
    version bigint not null,
    account varchar(64) not null,
    address varchar(64) not null,
    happened_at timestamp with time zone not null
);
create index sign_in_failure_by_account on content.sign_in_failure (account, address, happened_at);
create index sign_in_failure_by_address on content.sign_in_failure (address, happened_at);
create index sign_in_failure_by_time on content.sign_in_failure (happened_at);

-- Keys by which a person's own programs use the web API; only the digest is kept.
create table content.access_token (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null references content.person (id),
    name varchar(160) not null,
    may_write boolean not null,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone
);
create index access_token_by_person on content.access_token (person_id);
