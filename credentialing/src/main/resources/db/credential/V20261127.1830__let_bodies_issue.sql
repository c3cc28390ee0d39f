-- A training body may sign what its courses award in its own name, with keys and lists of its own. Nothing, as an owner,
-- is the platform itself.
create table credential.issuing_body (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null unique,
    slug varchar(80) not null unique,
    name varchar(300) not null,
    opened_at timestamp with time zone not null,
    closed_at timestamp with time zone
);
alter table credential.signing_key add column owner varchar(80) default '' not null;
alter table credential.signing_key drop constraint signing_key_one_signs;
alter table credential.signing_key add constraint signing_key_one_signs_for_each unique (owner, purpose, is_active);
alter table credential.status_list add column owner varchar(80) default '' not null;
-- the owner of the list from which entries are taken, and null for all others
alter table credential.status_list add column open_for varchar(80);
update credential.status_list set open_for = '' where is_open = true;
alter table credential.status_list drop column is_open;
alter table credential.status_list add constraint status_list_one_open unique (open_for);
