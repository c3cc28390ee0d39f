-- The issuers that the region and each house trust. What was removed stays, with who removed it and when.
create table credential.trusted_issuer (
    id uuid primary key,
    version bigint not null,
    -- whose list; null for the region's
    house_id uuid,
    identifier varchar(400) not null,
    name varchar(200) not null,
    -- the name folded, by which who borrows it is found
    name_key varchar(60) not null,
    added_by uuid not null,
    added_at timestamp with time zone not null,
    removed_by uuid,
    removed_at timestamp with time zone,
    -- whose and which, while it counts
    counts_as varchar(450) unique,
    check ((removed_at is null) = (counts_as is not null)),
    check ((removed_at is null) = (removed_by is null))
);
create index trusted_issuer_by_house on credential.trusted_issuer (house_id);
create index trusted_issuer_by_identifier on credential.trusted_issuer (identifier);
create index trusted_issuer_by_name on credential.trusted_issuer (name_key);
