-- What employers ask for. A null key never collides, so only posts that bring one are held to it.
create table content.demand_signal (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null references content.organisation (id),
    title varchar(640) not null check (title <> ''),
    title_key varchar(800) not null,
    text text not null,
    kind varchar(20) not null
        check (case kind when 'VACANCY' then true when 'COMING_NEED' then true when 'IMMERSION' then true
            else false end),
    openings integer not null check (openings between 1 and 500),
    zone_code varchar(8) not null references content.employment_zone (code),
    occupation_uri varchar(200) references content.occupation (uri),
    needed_from date not null,
    observed_at timestamp with time zone not null,
    valid_through date not null,
    status varchar(20) not null
        check (case status when 'OPEN' then true when 'FILLED' then true when 'WITHDRAWN' then true
            when 'EXPIRED' then true else false end),
    counted boolean not null,
    source varchar(20) not null
        check (case source when 'ENTRY' then true when 'API' then true when 'DEMONSTRATION' then true
            else false end),
    idempotency_key varchar(80),
    changed_at timestamp with time zone not null,
    unique (organisation_id, idempotency_key)
);
create index demand_signal_by_organisation on content.demand_signal (organisation_id, observed_at);
create index demand_signal_by_status on content.demand_signal (status, valid_through);
create index demand_signal_by_zone on content.demand_signal (zone_code, status, observed_at);
create index demand_signal_by_change on content.demand_signal (changed_at);

-- The skills of a demand, how surely each is meant and how much it is needed.
create table content.demand_skill (
    signal_id uuid not null references content.demand_signal (id) on delete cascade,
    skill_uri varchar(200) not null references content.skill (uri),
    weight double precision not null check (weight > 0 and weight <= 1),
    need varchar(10) not null check (case need when 'REQUIRED' then true when 'WISHED' then true else false end),
    primary key (signal_id, skill_uri)
);
create index demand_skill_by_skill on content.demand_skill (skill_uri);
