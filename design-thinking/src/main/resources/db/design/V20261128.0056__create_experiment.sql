-- What a team tries. What is hoped for is written before; a decision has its reason, and only a decided one is published.
create table design.experiment (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    organisation_id uuid not null,
    owner_id uuid not null,
    owner_name varchar(480) not null,
    hypothesis varchar(600) not null check (hypothesis <> ''),
    scope text not null check (scope <> ''),
    measure varchar(320) not null check (measure <> ''),
    amount_before double precision not null,
    threshold double precision not null,
    starts_on date not null,
    ends_on date not null,
    basis varchar(20) not null check (case basis when 'SERVICE' then true when 'RESOLUTION' then true
        when 'CONSTITUTION_72' then true when 'CONSTITUTION_37_1' then true when 'PREFECT' then true else false end),
    act varchar(600) not null,
    created_at timestamp with time zone not null,
    decision varchar(20) check (decision is null or case decision when 'KEEP' then true when 'CHANGE' then true
        when 'DROP' then true else false end),
    reason text not null,
    learned text not null,
    decided_at timestamp with time zone,
    published boolean not null,
    check (starts_on <= ends_on),
    check (threshold <> amount_before),
    check (basis = 'SERVICE' or act <> ''),
    check ((decision is null) = (decided_at is null)),
    check (decision is null or (reason <> '' and learned <> '')),
    check (decision is not null or not published)
);
create index experiment_by_challenge on design.experiment (challenge_id, created_at);
create index experiment_by_publication on design.experiment (published, decided_at);

create table design.experiment_result (
    id uuid primary key,
    version bigint not null,
    experiment_id uuid not null references design.experiment (id),
    measured_on date not null,
    amount double precision not null,
    note varchar(600) not null
);
create index experiment_result_by_experiment on design.experiment_result (experiment_id, measured_on);
