-- What a holder shows in part is signed by a key of its own, on another curve. The table is built anew because the check
-- of purposes has no name that both databases would know.
alter table credential.signing_key rename to signing_key_of_two_purposes;
create table credential.signing_key (
    id uuid primary key,
    version bigint not null,
    kid varchar(80) not null unique,
    purpose varchar(12) not null
        check (case purpose when 'CREDENTIALS' then true when 'STATUS_LISTS' then true when 'SELECTIONS' then true
            else false end),
    state varchar(12) not null check (case state when 'NEXT' then true when 'ACTIVE' then true when 'RETIRED' then true
            when 'COMPROMISED' then true else false end),
    -- true for the active key of a purpose and null for all others, so that two cannot be active at once
    is_active boolean,
    public_key varchar(80) not null unique,
    sealed_key text not null,
    created_at timestamp with time zone not null,
    activated_at timestamp with time zone,
    retired_at timestamp with time zone,
    compromised_at timestamp with time zone,
    constraint signing_key_active_for unique (purpose, is_active),
    check ((state = 'ACTIVE' and is_active is not null) or (state <> 'ACTIVE' and is_active is null))
);
insert into credential.signing_key (id, version, kid, purpose, state, is_active, public_key, sealed_key, created_at,
        activated_at, retired_at, compromised_at)
    select id, version, kid, purpose, state, is_active, public_key, sealed_key, created_at, activated_at, retired_at,
        compromised_at from credential.signing_key_of_two_purposes;
drop table credential.signing_key_of_two_purposes;
