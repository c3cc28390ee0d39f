-- A procedure under redesign. Its steps are one document: they are read, checked and written as a whole.
create table design.procedure (
    id uuid primary key,
    version bigint not null,
    organisation_id uuid not null,
    challenge_id uuid references design.challenge (id),
    owner_id uuid not null,
    owner_name varchar(480) not null,
    title varchar(320) not null check (title <> ''),
    sector varchar(20) not null,
    cases_per_year integer not null check (cases_per_year > 0),
    hourly_cost integer not null check (hourly_cost > 0),
    steps text not null,
    adopted_scenario_id uuid,
    in_force_on date,
    today_days double precision check (today_days >= 0),
    promised_days double precision check (promised_days >= 0),
    published boolean not null,
    created_at timestamp with time zone not null,
    -- What is adopted is adopted whole, and only that can be published.
    check ((adopted_scenario_id is null and in_force_on is null and today_days is null and promised_days is null)
        or (adopted_scenario_id is not null and in_force_on is not null and today_days is not null and promised_days is not null)),
    check (adopted_scenario_id is not null or not published)
);
create index procedure_by_organisation on design.procedure (organisation_id, created_at);
create index procedure_by_challenge on design.procedure (challenge_id);
create index procedure_by_publication on design.procedure (published, in_force_on);

create table design.procedure_scenario (
    id uuid primary key,
    version bigint not null,
    procedure_id uuid not null references design.procedure (id),
    title varchar(240) not null check (title <> ''),
    changes text not null,
    created_at timestamp with time zone not null
);
create index procedure_scenario_by_procedure on design.procedure_scenario (procedure_id);

create table design.procedure_measurement (
    id uuid primary key,
    version bigint not null,
    procedure_id uuid not null references design.procedure (id),
    months integer not null check (case months when 3 then true when 12 then true else false end),
    due_on date not null,
    asked_at timestamp with time zone,
    measured_at timestamp with time zone,
    days double precision check (days >= 0),
    cases integer check (cases > 0),
    note text not null,
    unique (procedure_id, months),
    check ((measured_at is null) = (days is null) and (measured_at is null) = (cases is null))
);
create index procedure_measurement_by_due on design.procedure_measurement (due_on);
