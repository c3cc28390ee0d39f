-- Who made what can be earned, as credentials name it.
alter table credential.achievement add column creator_uri varchar(300);
alter table credential.achievement add column creator_name varchar(300);
alter table credential.achievement add column creator_siret varchar(14);
