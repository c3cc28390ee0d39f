-- By what a host's tablet shows one session to whoever signs there, without an account: until the half-day is over, or
-- somebody closes it. The secret is in the link, the code is typed where there is no link.
create table content.signing_door (
    id uuid primary key,
    version bigint not null,
    session_id uuid not null references content.run_session (id) on delete cascade,
    secret varchar(64) not null unique,
    code varchar(8) not null unique,
    opened_by uuid not null,
    opened_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    closed_at timestamp with time zone
);
create index signing_door_of_session on content.signing_door (session_id);

-- Codes that were wrong, by the digest of the network that they came from; forgotten after an hour.
create table content.signing_try (
    id uuid primary key,
    version bigint not null,
    network varchar(64) not null,
    tried_at timestamp with time zone not null
);
create index signing_try_by_network on content.signing_try (network, tried_at);
create index signing_try_by_time on content.signing_try (tried_at);
