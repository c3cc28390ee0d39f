-- Lighter forms of a film beside the film itself.
create table content.film_version (
    id uuid primary key,
    version bigint not null,
    activity_id uuid not null references content.activity (id) on delete cascade,
    quality varchar(10) not null
        check (case quality when 'P480' then true when 'P240' then true when 'SOUND' then true else false end),
    media_id uuid not null references content.media (id) on delete cascade,
    unique (activity_id, quality)
);
