-- Administrations ask for skills that their agents lack: a kind and a source of their own.
alter table content.demand_signal add column kind_now varchar(20) default 'VACANCY' not null;
update content.demand_signal set kind_now = kind;
alter table content.demand_signal drop column kind;
alter table content.demand_signal rename column kind_now to kind;
alter table content.demand_signal add constraint demand_signal_kind_known
    check (case kind when 'VACANCY' then true when 'COMING_NEED' then true when 'IMMERSION' then true
        when 'TRAINING_NEED' then true else false end);
alter table content.demand_signal drop constraint demand_signal_origin;
alter table content.demand_signal add constraint demand_signal_origin_known
    check (case origin when 'ENTRY' then true when 'API' then true when 'FEED' then true
        when 'ADMINISTRATION' then true when 'DEMONSTRATION' then true else false end);
create index demand_signal_by_kind on content.demand_signal (kind, life);
