-- How a quiz chooses its items by the answers, and where each attempt stands in it; empty where it asks everybody the same.
alter table content.assessment add column adaptive text default '' not null;
alter table content.attempt add column adaptive text default '' not null;

-- Done because a test showed that it was known before: counts for completion, and is told apart.
alter table content.activity_progress add column acquired boolean default false not null;
