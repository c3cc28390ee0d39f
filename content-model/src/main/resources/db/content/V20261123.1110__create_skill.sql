-- Skills and occupations, known by their ESCO URI; other labels are separated by line ends.
create table content.skill (
    uri varchar(200) primary key,
    rome_code varchar(20) not null,
    knowledge boolean not null,
    label_fr varchar(400) not null,
    label_en varchar(400) not null,
    other_fr text not null,
    other_en text not null
);
create table content.occupation (
    uri varchar(200) primary key,
    rome_code varchar(20) not null,
    label_fr varchar(400) not null,
    label_en varchar(400) not null,
    other_fr text not null,
    other_en text not null
);
create table content.skill_relation (
    occupation_uri varchar(200) not null references content.occupation (uri),
    skill_uri varchar(200) not null references content.skill (uri),
    essential boolean not null,
    primary key (occupation_uri, skill_uri)
);
create index skill_relation_by_skill on content.skill_relation (skill_uri);
