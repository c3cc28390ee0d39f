-- A film as slides with text beside them, for who has no line for a film.
create table content.film_slide (
    id uuid primary key,
    version bigint not null,
    activity_id uuid not null references content.activity (id) on delete cascade,
    position integer not null,
    media_id uuid not null references content.media (id) on delete cascade,
    width integer not null,
    height integer not null,
    starts_at integer,
    alt_fr varchar(300),
    alt_en varchar(300),
    text_fr text,
    text_en text
);
create index film_slide_of_activity on content.film_slide (activity_id, position);
