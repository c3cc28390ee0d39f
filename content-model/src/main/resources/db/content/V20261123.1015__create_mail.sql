-- Messages to send: which template with which values; the text is made when it is sent.
create table content.mail (
    id uuid primary key,
    version bigint not null,
    recipient varchar(254) not null,
    language varchar(2) not null check (case language when 'FR' then true when 'EN' then true else false end),
    template varchar(120) not null,
    path text not null,
    arguments text not null,
    created_at timestamp with time zone not null,
    next_try_at timestamp with time zone not null,
    sent_at timestamp with time zone,
    attempts integer not null check (attempts >= 0),
    last_error varchar(500)
);
create index mail_by_next_try on content.mail (next_try_at);
create index mail_by_recipient on content.mail (recipient, template, created_at);
create index mail_by_time on content.mail (created_at);
