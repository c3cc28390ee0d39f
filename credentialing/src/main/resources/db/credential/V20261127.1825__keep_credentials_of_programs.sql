-- What programs of the region had signed, by a key of its own.
alter table credential.signing_key drop constraint signing_key_purpose;
alter table credential.signing_key add constraint signing_key_purpose
    check (case purpose when 'CREDENTIALS' then true when 'STATUS_LISTS' then true when 'SELECTIONS' then true
            when 'TOKENS' then true when 'BADGE_TOKENS' then true when 'PROGRAMS' then true else false end);
create table credential.program_credential (
    id uuid primary key,
    version bigint not null,
    uri varchar(1000) not null,
    document text not null,
    status_entry_id uuid not null unique references credential.status_entry (id),
    issued_at timestamp with time zone not null,
    issued_by uuid,
    revoked_at timestamp with time zone
);
create index program_credential_by_uri on credential.program_credential (uri);
