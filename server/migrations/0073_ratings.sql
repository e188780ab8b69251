-- 好差评 (domain.md §5.1-5.3): what applicants say of the services of their cases. A rating is made by their own act alone and stays as
-- it was given; whether it counts is told beside it.

create schema ratings;
grant usage on schema ratings to banshi_app;

-- What may be ticked beside a grade, in editions: a rating keeps its codes and the edition that explains them.
create table ratings.options (
  edition integer not null,
  -- Its first digit is the grade as the national exchange counts them, 5 for the best.
  code    text not null check (code ~ '^[1-5][0-9]{2}$'),
  way     text not null check (way in ('ON_SITE', 'ONLINE')),
  label   text not null,
  primary key (edition, code)
);
create table ratings.option_editions (
  edition  integer primary key,
  from_day date not null unique
);

create table ratings.ratings (
  case_id       uuid not null,
  seq           integer not null,
  -- The entry of the journal that is rated, and whether this is its rating (1) or what was added to it (2).
  service       integer not null,
  ordinal       integer not null check (ordinal in (1, 2)),
  stage         text not null check (stage in ('RECEIPT', 'DELIVERY', 'SUBMISSION', 'ACCEPTANCE', 'FINISH')),
  grade         text not null check (grade in
    ('VERY_SATISFIED', 'SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'VERY_DISSATISFIED')),
  options       text[] not null,
  edition       integer not null,
  text          text check (char_length(text) <= 1000),
  channel       text not null check (channel in ('PC', 'MOBILE', 'QR_CODE', 'HALL_TABLET', 'TERMINAL')),
  source        text not null check (source = 'USER'),
  rated_at      timestamptz not null,
  rated_on      date not null,
  served_at     timestamptz not null,
  -- Of the case, as it was then: what figures go by, and who had a hand in it and therefore never sees this.
  matter_id     integer not null,
  area          text not null,
  received_on   date not null,
  display_no    text not null,
  hands         uuid[] not null,
  -- A keyed hash of the address it came from: equal for equal ones of a day, and nothing else.
  place         bytea not null,
  primary key (case_id, seq),
  unique (case_id, service, ordinal)
);
create index ratings_by_day on ratings.ratings (rated_on, matter_id, area, grade) where ordinal = 1;
create index ratings_by_moment on ratings.ratings (rated_at, case_id, seq);
create index ratings_by_receipt on ratings.ratings (received_on, matter_id, area, case_id);
create index ratings_by_place on ratings.ratings (place);

-- That a rating does not count, or does again, by whom and why: the last entry holds.
create table ratings.verdict_journal (
  case_id uuid not null,
  seq     integer not null,
  nth     integer not null,
  -- None where it counts again.
  ground  text check (ground in ('DUPLICATE', 'MISTAKEN', 'MALICIOUS')),
  reason  text not null,
  at      timestamptz not null,
  by      uuid not null,
  primary key (case_id, seq, nth)
);

grant select on ratings.options, ratings.option_editions to banshi_app;
grant select, insert on ratings.ratings, ratings.verdict_journal to banshi_app;

insert into ratings.option_editions (edition, from_day) values (1, '2021-01-01');
insert into ratings.options (edition, code, way, label) values
  (1, '501', 'ON_SITE', '服务热情、一次说清'), (1, '502', 'ON_SITE', '办理快捷'), (1, '503', 'ON_SITE', '业务熟练'), (1, '504', 'ON_SITE', '环境整洁、设施齐全'),
  (1, '401', 'ON_SITE', '服务态度好'), (1, '402', 'ON_SITE', '办理较快'), (1, '403', 'ON_SITE', '业务较熟练'), (1, '404', 'ON_SITE', '环境较好'),
  (1, '301', 'ON_SITE', '服务态度一般'), (1, '302', 'ON_SITE', '等候时间可再缩短'), (1, '303', 'ON_SITE', '业务熟练度一般'), (1, '304', 'ON_SITE', '环境设施一般'),
  (1, '201', 'ON_SITE', '服务态度不好'), (1, '202', 'ON_SITE', '等候、办理时间长'), (1, '203', 'ON_SITE', '没有一次性告知'), (1, '204', 'ON_SITE', '要求提供清单以外的材料'),
  (1, '101', 'ON_SITE', '态度生硬、推诿'), (1, '102', 'ON_SITE', '超过承诺时限'), (1, '103', 'ON_SITE', '多次往返跑动'), (1, '104', 'ON_SITE', '违规收费或指定中介'),
  (1, '511', 'ONLINE', '办事指南准确'), (1, '512', 'ONLINE', '办理快捷'), (1, '513', 'ONLINE', '操作简单'), (1, '514', 'ONLINE', '不用跑现场'),
  (1, '411', 'ONLINE', '办事指南较准确'), (1, '412', 'ONLINE', '办理较快'), (1, '413', 'ONLINE', '操作较简单'), (1, '414', 'ONLINE', '较为便捷'),
  (1, '311', 'ONLINE', '办事指南可再细化'), (1, '312', 'ONLINE', '办理速度一般'), (1, '313', 'ONLINE', '操作可再简化'), (1, '314', 'ONLINE', '便捷度一般'),
  (1, '211', 'ONLINE', '办事指南与实际不符'), (1, '212', 'ONLINE', '办理慢'), (1, '213', 'ONLINE', '页面操作复杂'), (1, '214', 'ONLINE', '仍要到现场提交材料'),
  (1, '111', 'ONLINE', '办事指南错误'), (1, '112', 'ONLINE', '超过承诺时限'), (1, '113', 'ONLINE', '页面无法使用'), (1, '114', 'ONLINE', '重复提交材料');

-- Only appended to: cleaned by what came since (ADR 0176).
alter table ratings.ratings set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_freeze_min_age = 0, autovacuum_analyze_scale_factor = 0.02);
alter table ratings.verdict_journal set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000,
  autovacuum_freeze_min_age = 0, autovacuum_analyze_scale_factor = 0.02);
