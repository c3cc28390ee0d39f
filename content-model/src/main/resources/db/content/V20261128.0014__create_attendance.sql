-- Who was there. A line is never changed: what is put right is another line, with who, when and why; the last one counts.
create table content.attendance_line (
    id uuid primary key,
    version bigint not null,
    session_id uuid not null references content.run_session (id) on delete cascade,
    enrolment_id uuid not null references content.enrolment (id) on delete cascade,
    state varchar(7) not null
        check (case state when 'PRESENT' then true when 'ABSENT' then true when 'EXCUSED' then true else false end),
    minutes integer not null check (minutes between 0 and 720),
    signature text not null,
    recorded_by uuid not null,
    recorded_at timestamp with time zone not null,
    reason varchar(300) not null
);
create index attendance_line_by_session on content.attendance_line (session_id, enrolment_id, recorded_at);
create index attendance_line_by_enrolment on content.attendance_line (enrolment_id);
