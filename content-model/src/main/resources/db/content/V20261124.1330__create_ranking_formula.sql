-- The weights of the catalogue's order, as the administrators published them one after the other; the newest holds.
create table content.ranking_formula (
    id uuid primary key,
    version bigint not null,
    published_at timestamp with time zone not null,
    published_by uuid references content.person (id),
    demand_weight double precision not null check (demand_weight between 0 and 3),
    cost_exponent double precision not null check (cost_exponent between 0 and 1),
    euros_per_hour double precision not null check (euros_per_hour between 1 and 200),
    hours_to_begin double precision not null check (hours_to_begin between 0.25 and 40),
    diversity double precision not null check (diversity between 0 and 0.9),
    reason varchar(1000) not null
);
create index ranking_formula_by_date on content.ranking_formula (published_at);
