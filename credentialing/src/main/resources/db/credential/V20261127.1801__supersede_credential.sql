-- A credential that names its holder wrongly is replaced by another one. What one can hold once is the slot: the source,
-- which the old one gives up. The new column takes the name of the old one, whose uniqueness goes along.
alter table credential.credential rename column source to slot;
alter table credential.credential add column source varchar(200);
update credential.credential set source = slot;
alter table credential.credential alter column source set not null;
alter table credential.credential add column previous_id uuid;
alter table credential.credential add column successor_id uuid;
alter table credential.credential add constraint credential_previous_fk
    foreign key (previous_id) references credential.credential (id);
alter table credential.credential add constraint credential_successor_fk
    foreign key (successor_id) references credential.credential (id);
alter table credential.credential add constraint credential_previous_once unique (previous_id);
alter table credential.credential add constraint credential_superseded_is_withdrawn
    check (successor_id is null or revoked_at is not null);
create index credential_of_source on credential.credential (source, issued_at);

-- That a holder asks for another name on a credential.
create table credential.correction (
    id uuid primary key,
    version bigint not null,
    credential_id uuid not null references credential.credential (id),
    wanted varchar(200) not null,
    asked_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    declined varchar(300),
    -- the credential while it is open, and null afterwards
    open_for uuid unique
);
create index correction_by_credential on credential.correction (credential_id);
