-- A workshop of a challenge, who sits at it, its boards, and what was done on them, line by line. Lines are only added.
create table design.workshop (
    id uuid primary key,
    version bigint not null,
    challenge_id uuid not null references design.challenge (id),
    title varchar(240) not null check (title <> ''),
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    door_digest varchar(64) unique,
    door_role varchar(20) check (case coalesce(door_role, 'OBSERVER') when 'PARTICIPANT' then true when 'OBSERVER' then true else false end),
    door_until timestamp with time zone,
    -- A door is there whole or not at all.
    check ((door_digest is null) = (door_role is null) and (door_digest is null) = (door_until is null))
);
create index workshop_by_challenge on design.workshop (challenge_id, created_at);

create table design.workshop_seat (
    id uuid primary key,
    version bigint not null,
    workshop_id uuid not null references design.workshop (id),
    person_id uuid,
    key_digest varchar(64) unique,
    name varchar(240) not null check (name <> ''),
    role varchar(20) not null check (case role when 'FACILITATOR' then true when 'PARTICIPANT' then true
        when 'OBSERVER' then true else false end),
    joined_at timestamp with time zone not null,
    until timestamp with time zone,
    removed_at timestamp with time zone,
    seen_at timestamp with time zone,
    unique (workshop_id, person_id),
    -- A person sits by their account, a guest by a key that ends.
    check ((person_id is null) <> (key_digest is null) and (key_digest is null) = (until is null))
);
create index workshop_seat_by_workshop on design.workshop_seat (workshop_id, joined_at);

create table design.board (
    id uuid primary key,
    version bigint not null,
    workshop_id uuid not null references design.workshop (id),
    title varchar(240) not null,
    template varchar(30) not null,
    last_seq bigint not null check (last_seq >= 0),
    created_at timestamp with time zone not null
);
create index board_by_workshop on design.board (workshop_id, created_at);

create table design.board_entry (
    id uuid primary key,
    version bigint not null,
    board_id uuid not null references design.board (id),
    seq bigint not null check (seq > 0),
    action_id uuid not null,
    seat_id uuid not null references design.workshop_seat (id),
    written_at timestamp with time zone not null,
    late_seconds integer not null check (late_seconds >= 0),
    action text not null,
    unique (board_id, seq),
    unique (board_id, action_id)
);
