-- The bytes of the images on boards. The log of a board names them and says what they show; what stood there once stays.
create table design.board_image (
    id uuid primary key,
    version bigint not null,
    board_id uuid not null references design.board (id),
    seat_id uuid not null references design.workshop_seat (id),
    type varchar(20) not null check (case type when 'image/png' then true when 'image/jpeg' then true else false end),
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    content bytea not null,
    preview bytea not null,
    added_at timestamp with time zone not null
);
create index board_image_by_board on design.board_image (board_id);
create index board_image_by_seat on design.board_image (seat_id, added_at);
