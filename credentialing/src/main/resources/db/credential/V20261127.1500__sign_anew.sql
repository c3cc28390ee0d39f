-- A credential whose key fell into other hands is signed anew by another one.
alter table credential.credential add column signed_anew_at timestamp with time zone;
create index credential_by_key on credential.credential (key_id);
