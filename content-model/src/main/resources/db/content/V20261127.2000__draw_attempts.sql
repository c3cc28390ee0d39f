-- What an attempt draws (orders, values) is drawn from its seed, so that what is scored is what was seen.
alter table content.attempt add column seed bigint default 0 not null;

-- How many hints were asked for with an item; some cost points.
alter table content.response add column hints integer default 0 not null check (hints >= 0);
