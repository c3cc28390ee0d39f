-- Programs of others that registered themselves. Of secrets, codes and tokens only digests are kept.
create table credential.program (
    id uuid primary key,
    version bigint not null,
    name varchar(100) not null,
    home varchar(500) not null,
    -- where it may be answered, one in a line
    redirects varchar(6000) not null,
    scopes varchar(400) not null,
    secret_digest varchar(43),
    created_at timestamp with time zone not null
);
create index program_by_time on credential.program (created_at);

-- What holders let programs do.
create table credential.approval (
    id uuid primary key,
    version bigint not null,
    program_id uuid not null references credential.program (id),
    holder_id uuid not null,
    scopes varchar(400) not null,
    code_digest varchar(43) not null unique,
    challenge varchar(43) not null,
    redirect varchar(500) not null,
    approved_at timestamp with time zone not null,
    access_digest varchar(43) unique,
    access_until timestamp with time zone,
    refresh_digest varchar(43) unique,
    used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    check ((access_digest is null) = (refresh_digest is null))
);
create index approval_by_holder on credential.approval (holder_id);
create index approval_by_program on credential.approval (program_id);
