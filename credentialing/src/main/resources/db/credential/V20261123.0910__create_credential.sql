-- What can be earned. A row never changes: a course that changes gets a new edition.
create table credential.achievement (
    id uuid primary key,
    version bigint not null,
    source varchar(200) not null,
    edition integer not null check (edition > 0),
    name_fr varchar(300),
    name_en varchar(300),
    description_fr text,
    description_en text,
    criteria_fr text,
    criteria_en text,
    skills text not null,
    digest varchar(64) not null,
    unique (source, edition),
    unique (source, digest),
    check (name_fr is not null or name_en is not null)
);

-- The register of what was issued: the signed bytes as they went out, and whether they were withdrawn since.
create table credential.credential (
    id uuid primary key,
    version bigint not null,
    achievement_id uuid not null references credential.achievement (id),
    source varchar(200) not null,
    holder_id uuid not null,
    holder_name varchar(200) not null,
    code varchar(26) not null unique,
    document text not null,
    sha256 varchar(64) not null unique,
    key_id varchar(80) not null,
    issued_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    revoked_reason varchar(300),
    revoked_by uuid,
    unique (source, holder_id),
    check ((revoked_at is null and revoked_reason is null) or (revoked_at is not null and revoked_reason is not null))
);
create index credential_of_holder on credential.credential (holder_id, issued_at);
create index credential_of_achievement on credential.credential (achievement_id);
