-- What first answers say of the items that quizzes keep themselves, as bank_item has it for those of the banks. Answers
-- to the items as they stand now are counted alone: an item that was rewritten begins anew.
create table content.quiz_item_stat (
    activity_id uuid not null references content.activity (id) on delete cascade,
    item_key varchar(40) not null,
    people integer not null,
    facility double precision,
    discrimination double precision,
    choices varchar(200) not null,
    troubles varchar(100) not null,
    primary key (activity_id, item_key)
);

-- When each quiz was measured.
create table content.quiz_measure (
    activity_id uuid primary key references content.activity (id) on delete cascade,
    measured_at timestamp with time zone not null
);
create index attempt_of_activity on content.attempt (activity_id, submitted_at);
