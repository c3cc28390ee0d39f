-- Credentials go out as tokens too, signed by keys of their own: one on the curve P-256 and one of RSA, which is longer.
-- The table is built anew a last time: its checks have names from now on.
alter table credential.signing_key rename to signing_key_of_three_purposes;
create table credential.signing_key (
    id uuid primary key,
    version bigint not null,
    kid varchar(80) not null,
    purpose varchar(12) not null,
    state varchar(12) not null,
    -- true for the active key of a purpose and null for all others, so that two cannot be active at once
    is_active boolean,
    public_key varchar(1600) not null,
    sealed_key text not null,
    created_at timestamp with time zone not null,
    activated_at timestamp with time zone,
    retired_at timestamp with time zone,
    compromised_at timestamp with time zone,
    constraint signing_key_named_once unique (kid),
    constraint signing_key_made_once unique (public_key),
    constraint signing_key_one_signs unique (purpose, is_active),
    constraint signing_key_purpose check (case purpose when 'CREDENTIALS' then true when 'STATUS_LISTS' then true
            when 'SELECTIONS' then true when 'TOKENS' then true when 'BADGE_TOKENS' then true else false end),
    constraint signing_key_state check (case state when 'NEXT' then true when 'ACTIVE' then true
            when 'RETIRED' then true when 'COMPROMISED' then true else false end),
    constraint signing_key_active check ((state = 'ACTIVE' and is_active is not null)
            or (state <> 'ACTIVE' and is_active is null))
);
insert into credential.signing_key (id, version, kid, purpose, state, is_active, public_key, sealed_key, created_at,
        activated_at, retired_at, compromised_at)
    select id, version, kid, purpose, state, is_active, public_key, sealed_key, created_at, activated_at, retired_at,
        compromised_at from credential.signing_key_of_three_purposes;
drop table credential.signing_key_of_three_purposes;
