-- Many credentials to be withdrawn for one reason, proposed by one administrator and confirmed by another.
create table credential.withdrawal (
    id uuid primary key,
    version bigint not null,
    reason varchar(300) not null,
    source varchar(200) not null,
    from_day date,
    to_day date,
    key_id varchar(80) not null,
    codes integer not null check (codes >= 0),
    state varchar(12) not null
        check (case state when 'PROPOSED' then true when 'CONFIRMED' then true when 'DONE' then true
            when 'DROPPED' then true else false end),
    proposed_by uuid not null,
    proposed_at timestamp with time zone not null,
    confirmed_by uuid,
    confirmed_at timestamp with time zone,
    done_at timestamp with time zone,
    check (confirmed_by is null or confirmed_by <> proposed_by),
    check (confirmed_by is not null or (state <> 'CONFIRMED' and state <> 'DONE'))
);
create table credential.withdrawal_item (
    withdrawal_id uuid not null references credential.withdrawal (id),
    credential_id uuid not null references credential.credential (id),
    done_at timestamp with time zone,
    primary key (withdrawal_id, credential_id)
);
create index withdrawal_item_of_credential on credential.withdrawal_item (credential_id);
