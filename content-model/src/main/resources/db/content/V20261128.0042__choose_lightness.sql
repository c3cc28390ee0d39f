-- Whether a person wants nothing to load by itself; who has chosen nothing is not here.
create table content.reading_preference (
    id uuid primary key,
    version bigint not null,
    person_id uuid not null unique references content.person (id) on delete cascade,
    lightness varchar(10) not null
        check (case lightness when 'LIGHT' then true when 'FULL' then true when 'BROWSER' then true else false end)
);
