-- Grows the demonstration to 2,000 courses with units, lessons, skills and runs, and to 20,000 demands. For H2.
insert into content.course
select random_uuid(), 0, left(c.slug, 50) || '-' || n.x || '-copy', c.organisation_id, c.mode, 'PUBLISHED', c.level,
       c.hours, c.cost_euros, c.funding, c.language, c.bilingual, c.title_fr || ' ' || n.x, c.title_en || ' ' || n.x,
       c.summary_fr, c.summary_en, c.outcomes_fr, c.outcomes_en, c.prerequisites_fr, c.prerequisites_en,
       c.created_at, c.published_at, c.changed_at
from content.course c cross join system_range(1, 400) n(x)
order by n.x, c.slug
limit 1990;

insert into content.learning_unit
select random_uuid(), 0, id, 0, 'Première partie', 'First part' from content.course where slug like '%-copy';

insert into content.activity (id, version, unit_id, position, name, type, title_fr, title_en, minutes, body_fr, body_en)
select random_uuid(), 0, u.id, 0, 'lecon', 'LESSON', 'Leçon', 'Lesson', 20, '<p>Une leçon.</p>', '<p>A lesson.</p>'
from content.learning_unit u join content.course c on c.id = u.course_id where c.slug like '%-copy';

insert into content.course_skill
select c.id, s.uri, 1 + mod(c.k, 4)
from (select id, row_number() over (order by slug) as k from content.course where slug like '%-copy') c
join (select uri, row_number() over (order by uri) as r, count(*) over () as most from content.skill) s
  on s.r in (1 + mod(c.k * 7, s.most), 1 + mod(c.k * 13 + 5, s.most), 1 + mod(c.k * 29 + 11, s.most));

insert into content.course_run
select random_uuid(), 0, id, current_date, null, null, 0 from content.course where slug like '%-copy';

insert into content.demand_signal (id, version, organisation_id, employer_key, employer_name, title, title_key, text, kind,
       openings, zone_code, occupation_uri, needed_from, observed_at, alive_at, valid_through, life, counted, origin,
       idempotency_key, changed_at, cluster_id)
select g.id, 0, g.organisation_id, g.employer_key, g.employer_name, g.title, g.title_key, g.text, g.kind,
       g.openings, g.code, g.occupation_uri, g.needed_from, g.seen, g.seen, g.valid_through, 'OPEN', g.counted, g.origin,
       g.key, g.changed_at, g.id
from (select random_uuid() as id, d.organisation_id, d.employer_key, d.employer_name, d.title || ' ' || n.x as title,
             d.title_key || ' ' || n.x as title_key, d.text, d.kind, d.openings, z.code, d.occupation_uri, d.needed_from,
             dateadd('hour', -mod(n.x * 7, 2000), d.observed_at) as seen, d.valid_through, d.counted, d.origin,
             d.idempotency_key || '-' || n.x as key, d.changed_at
      from content.demand_signal d cross join system_range(1, 133) n(x)
      join (select code, row_number() over (order by code) as r, count(*) over () as most
            from content.employment_zone) z on z.r = 1 + mod(n.x * 5 + length(d.title), z.most)) g;

insert into content.demand_skill
select d.id, s.skill_uri, s.weight, s.need
from content.demand_signal d
join content.demand_signal o
  on o.organisation_id = d.organisation_id
 and o.idempotency_key = left(d.idempotency_key, 8) and d.idempotency_key <> o.idempotency_key
join content.demand_skill s on s.signal_id = o.id;

analyze;
