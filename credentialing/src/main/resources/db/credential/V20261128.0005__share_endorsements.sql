-- Whether a link to a part of a credential shows what organisations say in its favour; those made before did not.
alter table credential.share add column shows_endorsements boolean default false not null;
