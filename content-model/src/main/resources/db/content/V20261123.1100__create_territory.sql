-- Where things are; codes are INSEE's, kept as text.
create table content.employment_zone (
    code varchar(8) primary key,
    name varchar(120) not null,
    region_code varchar(3) not null,
    latitude double precision not null,
    longitude double precision not null
);
create table content.commune (
    insee_code varchar(5) primary key,
    name varchar(120) not null,
    name_key varchar(120) not null,
    postal_code varchar(5) not null,
    department_code varchar(3) not null,
    zone_code varchar(8) not null references content.employment_zone (code),
    latitude double precision not null,
    longitude double precision not null
);
create index commune_by_zone on content.commune (zone_code);
create index commune_by_name on content.commune (name_key);
create table content.zone_travel (
    from_zone varchar(8) not null references content.employment_zone (code),
    to_zone varchar(8) not null references content.employment_zone (code),
    minutes integer not null check (minutes >= 0),
    primary key (from_zone, to_zone)
);
