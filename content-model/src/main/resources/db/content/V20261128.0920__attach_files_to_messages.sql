-- Files beside a message, between the two sides of its conversation.
create table content.dialogue_file (
    id uuid primary key,
    version bigint not null,
    message_id uuid not null references content.dialogue_message (id) on delete cascade,
    position integer not null,
    name varchar(100) not null,
    type varchar(80) not null,
    size_bytes bigint not null,
    content bytea not null,
    unique (message_id, position)
);
