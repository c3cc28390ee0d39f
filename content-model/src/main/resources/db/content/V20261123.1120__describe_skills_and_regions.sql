-- What a skill or an occupation is, in a sentence or more; empty where nobody said.
alter table content.skill add column description_fr text default '' not null;
alter table content.skill add column description_en text default '' not null;
alter table content.occupation add column description_fr text default '' not null;
alter table content.occupation add column description_en text default '' not null;
create index skill_by_rome on content.skill (rome_code);
create index occupation_by_rome on content.occupation (rome_code);

-- Regions and departments by name; a region that zones mention already is named by its code until it is imported.
create table content.region (
    code varchar(3) primary key,
    name varchar(120) not null
);
create table content.department (
    code varchar(3) primary key,
    name varchar(120) not null,
    region_code varchar(3) not null references content.region (code)
);
create index department_by_region on content.department (region_code);
insert into content.region (code, name) select distinct region_code, region_code from content.employment_zone;
insert into content.department (code, name, region_code)
    select c.department_code, c.department_code, min(z.region_code)
    from content.commune c join content.employment_zone z on z.code = c.zone_code group by c.department_code;
alter table content.employment_zone add constraint zone_in_region
    foreign key (region_code) references content.region (code);
alter table content.commune add constraint commune_in_department
    foreign key (department_code) references content.department (code);
create index employment_zone_by_region on content.employment_zone (region_code);
create index commune_by_department on content.commune (department_code);
create index zone_travel_by_end on content.zone_travel (to_zone);
