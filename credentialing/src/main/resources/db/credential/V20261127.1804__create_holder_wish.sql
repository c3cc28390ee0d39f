-- What holders want in the credentials that are issued to them.
create table credential.holder_wish (
    id uuid primary key,
    version bigint not null,
    holder_id uuid not null unique,
    with_evidence boolean not null,
    with_email boolean not null
);
