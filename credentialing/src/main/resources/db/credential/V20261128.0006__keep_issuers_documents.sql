-- What a trusted issuer publishes of its keys, as it was last had, for those who check without a network.
alter table credential.trusted_issuer add column published text;
alter table credential.trusted_issuer add column looked_at timestamp with time zone;
