-- Status lists are signed by a key of their own, so every key says what it signs. The table is built anew because the
-- uniqueness of the active key has no name of its own that both databases would know.
alter table credential.signing_key rename to signing_key_without_purpose;
create table credential.signing_key (
    id uuid primary key,
    version bigint not null,
    kid varchar(80) not null unique,
    purpose varchar(12) not null
        check (case purpose when 'CREDENTIALS' then true when 'STATUS_LISTS' then true else false end),
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
    constraint signing_key_one_active unique (purpose, is_active),
    check ((state = 'ACTIVE' and is_active is not null) or (state <> 'ACTIVE' and is_active is null))
);
insert into credential.signing_key (id, version, kid, purpose, state, is_active, public_key, sealed_key, created_at,
        activated_at, retired_at, compromised_at)
    select id, version, kid, 'CREDENTIALS', state, is_active, public_key, sealed_key, created_at,
        activated_at, retired_at, compromised_at from credential.signing_key_without_purpose;
drop table credential.signing_key_without_purpose;

-- The lists in which withdrawn credentials are marked, and the signed text of each as it is served.
create table credential.status_list (
    id uuid primary key,
    version bigint not null,
    number integer not null unique check (number > 0),
    -- W3C Bitstring Status List 1.0: at least 131072, so that a reader hides in the herd
    size integer not null check (size >= 131072),
    taken integer not null check (taken >= 0 and taken <= size),
    -- true for the list from which entries are taken and null for all others
    is_open boolean unique,
    document text,
    sha256 varchar(64),
    signed_at timestamp with time zone,
    check ((document is null and signed_at is null and sha256 is null)
        or (document is not null and signed_at is not null and sha256 is not null))
);
-- The first one, which whoever takes an entry locks: so there is never a moment without any.
insert into credential.status_list (id, version, number, size, taken, is_open)
    values ('5b1c0f5e-6c0e-4d0a-9d57-3f1f6e000001', 0, 1, 131072, 0, true);

create table credential.status_entry (
    id uuid primary key,
    version bigint not null,
    list_id uuid not null references credential.status_list (id),
    position integer not null check (position >= 0),
    revoked_at timestamp with time zone,
    unique (list_id, position)
);
create index status_entry_revoked on credential.status_entry (list_id, revoked_at);

-- Credentials of before have none, and are looked up in the register alone.
alter table credential.credential add column status_entry_id uuid;
alter table credential.credential add constraint credential_status_entry_fk
    foreign key (status_entry_id) references credential.status_entry (id);
alter table credential.credential add constraint credential_status_entry_once unique (status_entry_id);
