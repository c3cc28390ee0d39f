-- What the platform remembers about itself: which seeds were loaded, from which version of which source.
create table content.loaded_source (
    name varchar(80) primary key,
    digest varchar(80) not null,
    loaded_at timestamp with time zone not null
);
