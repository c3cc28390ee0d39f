-- Which items of ROME are most likely the same as a skill of ESCO. Nobody's judgement: judged_same is null, and the
-- confidence decides; an administrator's stands whatever is reckoned later.
create table content.skill_match (
    rome_uri varchar(200) not null references content.skill (uri),
    esco_uri varchar(200) not null references content.skill (uri),
    confidence double precision not null,
    judged_same boolean,
    judged_at timestamp with time zone,
    primary key (rome_uri, esco_uri)
);
create index skill_match_by_esco on content.skill_match (esco_uri);
