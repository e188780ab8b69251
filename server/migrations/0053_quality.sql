-- Rules of data quality (统计口径 10.3) find few among very many: each has an index that holds hardly more than what it finds. The first is
-- empty as long as the checks of imports and of the counter hold; the second has only cases of the counter, equal versions beside each other.

create index cases_closed_before_accepted on cases.cases (closed_at, id) where closed_at < accepted_at;
create index cases_by_version on cases.cases (matter_id, matter_version) where matter_version is not null;
