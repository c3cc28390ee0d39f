-- Places where one finds a seat, a screen and somebody who helps, after the national schema of places of digital
-- mediation. What is one of a known list there is kept as it stands in the file, with bars between.
create table content.connected_place (
    id uuid primary key,
    version bigint not null,
    code varchar(200) not null unique,
    pivot varchar(14) not null,
    name varchar(200) not null,
    name_key varchar(600) not null,
    address varchar(300) not null,
    address_more varchar(300) not null,
    postal_code varchar(5) not null,
    commune varchar(120) not null,
    zone_code varchar(8) not null references content.employment_zone (code),
    latitude double precision not null check (latitude between -90 and 90),
    longitude double precision not null check (longitude between -180 and 180),
    telephone varchar(20) not null,
    email varchar(254) not null,
    website varchar(500) not null,
    opening varchar(500) not null,
    summary varchar(280) not null,
    detail text not null,
    words text not null,
    accessibility_url varchar(500) not null,
    appointment_url varchar(500) not null,
    updated_on date not null
);
create index connected_place_by_zone on content.connected_place (zone_code, name_key);

create table content.room (
    id uuid primary key,
    version bigint not null,
    place_id uuid not null references content.connected_place (id) on delete cascade,
    name varchar(80) not null,
    capacity integer not null check (capacity between 1 and 1000),
    directions varchar(500) not null,
    accessibility varchar(500) not null,
    step_free boolean not null,
    unique (place_id, name)
);

-- When a room is taken, and for what: the identifier of whatever is held there.
create table content.room_use (
    id uuid primary key,
    version bigint not null,
    room_id uuid not null references content.room (id) on delete cascade,
    purpose uuid not null unique,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    taken_by uuid not null,
    check (ends_at > starts_at)
);
create index room_use_by_room on content.room_use (room_id, starts_at);

-- Mornings and afternoons at which people can come to a place and learn.
create table content.half_day (
    id uuid primary key,
    version bigint not null,
    place_id uuid not null references content.connected_place (id) on delete cascade,
    held_on date not null,
    half varchar(9) not null check (case half when 'MORNING' then true when 'AFTERNOON' then true else false end),
    capacity integer not null check (capacity between 1 and 1000),
    unique (place_id, held_on, half)
);

create table content.booking (
    id uuid primary key,
    version bigint not null,
    half_day_id uuid not null references content.half_day (id) on delete cascade,
    person_id uuid not null references content.person (id) on delete cascade,
    asked_at timestamp with time zone not null,
    state varchar(7) not null
        check (case state when 'BOOKED' then true when 'WAITING' then true when 'LEFT' then true else false end),
    unique (half_day_id, person_id)
);
create index booking_by_person on content.booking (person_id, state);
create index booking_by_half_day on content.booking (half_day_id, state, asked_at);
