-- H2 forgets the values of a list in a check when the connection closes that made the table; it does not those of a case.
create table credential.brought (
    id uuid primary key,
    version bigint not null,
    holder_id uuid not null,
    -- as it was handed in: JSON or a token
    document text not null,
    sha256 varchar(64) not null,
    brought_at timestamp with time zone not null,
    checked_at timestamp with time zone not null,
    verdict varchar(20) not null
        check (case verdict when 'VALID' then true when 'VALID_WITH_NOTES' then true when 'NOT_VALID' then true
            when 'CANNOT_TELL' then true else false end),
    finding varchar(40) not null,
    -- what fills the gaps of the finding's sentence, as a JSON array
    details text not null,
    -- whether it was shown to be about its bearer
    yours boolean not null,
    -- what it says, while its signature is intact
    issuer_id varchar(700) not null,
    name varchar(700) not null,
    -- the skills that it attests, with a space between
    skills text not null,
    valid_from timestamp with time zone,
    valid_until timestamp with time zone,
    unique (holder_id, sha256)
);
insert into credential.brought (id, version, holder_id, document, sha256, brought_at, checked_at, verdict, finding,
    details, yours, issuer_id, name, skills, valid_from, valid_until)
select id, version, holder_id, document, sha256, brought_at, checked_at, verdict, finding,
    details, yours, issuer_id, name, skills, valid_from, valid_until
from credential.brought_credential;
drop table credential.brought_credential;
alter table credential.brought rename to brought_credential;
create index brought_credential_by_check on credential.brought_credential (checked_at);
