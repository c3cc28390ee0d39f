-- The keys that the platform signs credentials with. None is ever deleted: what a retired key signed stays good only as
-- long as the key stays published.
-- Closed lists are checked by CASE: H2 2.4 loses an IN list of a CHECK when the connection that made it closes.
create table credential.signing_key (
    id uuid primary key,
    version bigint not null,
    kid varchar(80) not null unique,
    state varchar(12) not null check (case state when 'NEXT' then true when 'ACTIVE' then true when 'RETIRED' then true
            when 'COMPROMISED' then true else false end),
    -- true for the active key and null for all others, so that two cannot be active at once
    is_active boolean unique,
    public_key varchar(80) not null unique,
    sealed_key text not null,
    created_at timestamp with time zone not null,
    activated_at timestamp with time zone,
    retired_at timestamp with time zone,
    compromised_at timestamp with time zone,
    check ((state = 'ACTIVE' and is_active is not null) or (state <> 'ACTIVE' and is_active is null))
);
