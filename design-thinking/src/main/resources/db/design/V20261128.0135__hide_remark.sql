-- A remark is hidden with a reason; its author appeals once.
alter table design.experience_remark add column hidden_at timestamp with time zone;
alter table design.experience_remark add column hidden_for varchar(4000) default '' not null;
alter table design.experience_remark add column appeal varchar(4000) default '' not null;
alter table design.experience_remark add column appealed_at timestamp with time zone;
alter table design.experience_remark add column upheld varchar(4000) default '' not null;
alter table design.experience_remark add constraint experience_remark_hidden_for_a_reason
    check ((hidden_at is null) = (hidden_for = ''));
alter table design.experience_remark add constraint experience_remark_appeal_says_why
    check ((appealed_at is null) = (appeal = ''));
