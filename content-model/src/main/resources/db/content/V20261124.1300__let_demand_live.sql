-- A demand lives: it waits for a look, sleeps, wakes and ends for a reason; it may come from elsewhere, from an employer
-- who has no account; and those that are one posting seen several times count once.
alter table content.demand_signal add column life varchar(20) default 'OPEN' not null
    constraint demand_signal_life check (case life when 'PENDING' then true when 'OPEN' then true when 'ASLEEP' then true
        when 'FILLED' then true when 'WITHDRAWN' then true when 'EXPIRED' then true when 'REFUSED' then true
        else false end);
update content.demand_signal set life = status;
drop index content.demand_signal_by_status;
drop index content.demand_signal_by_zone;
alter table content.demand_signal drop column status;
alter table content.demand_signal add column origin varchar(20) default 'ENTRY' not null
    constraint demand_signal_origin check (case origin when 'ENTRY' then true when 'API' then true when 'FEED' then true
        when 'DEMONSTRATION' then true else false end);
update content.demand_signal set origin = source;
alter table content.demand_signal drop column source;

alter table content.demand_signal alter column organisation_id drop not null;
alter table content.demand_signal add column employer_key varchar(160) default '' not null;
alter table content.demand_signal add column employer_name varchar(800) default '' not null;
update content.demand_signal set employer_key = (
    select 'siren:' || substring(o.siret from 1 for 9) from content.organisation o where o.id = organisation_id);
update content.demand_signal set employer_name = (
    select o.name from content.organisation o where o.id = organisation_id);
alter table content.demand_signal add column posted_by uuid references content.person (id);
alter table content.demand_signal add column commune_code varchar(5) references content.commune (insee_code);
alter table content.demand_signal add column cluster_id uuid;
update content.demand_signal set cluster_id = id;
alter table content.demand_signal alter column cluster_id set not null;
alter table content.demand_signal add column trust double precision default 1 not null
    constraint demand_signal_trust check (trust between 0 and 1);
alter table content.demand_signal add column doubts varchar(400) default '' not null;
alter table content.demand_signal add column ended_as varchar(20) default '' not null;
alter table content.demand_signal add column alive_at timestamp with time zone;
update content.demand_signal set alive_at = observed_at;
alter table content.demand_signal alter column alive_at set not null;
alter table content.demand_signal add column reminders integer default 0 not null
    constraint demand_signal_reminders check (reminders between 0 and 3);
alter table content.demand_signal add column reminded_at timestamp with time zone;
alter table content.demand_signal add column feed_key varchar(300) unique;
alter table content.demand_signal add column import_id uuid;
alter table content.demand_signal add column superseded_by uuid;

create index demand_signal_by_life on content.demand_signal (life, valid_through);
create index demand_signal_by_zone on content.demand_signal (zone_code, life, observed_at);
create index demand_signal_by_cluster on content.demand_signal (cluster_id);
create index demand_signal_by_employer on content.demand_signal (employer_key, observed_at);
create index demand_signal_by_import on content.demand_signal (import_id);
create index demand_signal_by_poster on content.demand_signal (posted_by, life);
create index demand_signal_by_commune on content.demand_signal (commune_code);

-- Where ads that are most likely one and the same meet: each ad has a few places here, ads alike share some.
create table content.demand_band (
    band_key bigint not null,
    signal_id uuid not null references content.demand_signal (id) on delete cascade,
    primary key (band_key, signal_id)
);
create index demand_band_by_signal on content.demand_band (signal_id);

-- The links of reminders; only the digest of a token is kept.
create table content.demand_link (
    id uuid primary key,
    version bigint not null,
    signal_id uuid not null references content.demand_signal (id) on delete cascade,
    token_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null
);
create index demand_link_by_signal on content.demand_link (signal_id);
