-- The inspection in the codes of domain.md §7.2: codes and points are a table of versions, rounds of inspection are rows, and a finding has a
-- journal of its own in which only the last state is repeated beside it.

create table hall.codes (
  version  integer primary key,
  from_day date not null,
  codes    jsonb not null,
  reason   text not null,
  at       timestamptz,
  by       uuid
);
insert into hall.codes (version, from_day, reason, codes) values (1, '2000-01-01', '出厂设置', '[
  {"code": "P1", "heading": "PUNCTUALITY", "problem": "迟到或早退", "note": "不超过30分钟", "least": 0.5, "most": 0.5},
  {"code": "P2", "heading": "PUNCTUALITY", "problem": "迟到或早退", "note": "超过30分钟", "least": 1, "most": 1},
  {"code": "P3", "heading": "PUNCTUALITY", "problem": "旷工或脱岗", "note": "半天", "least": 3, "most": 3},
  {"code": "P4", "heading": "PUNCTUALITY", "problem": "空岗无顶岗", "note": null, "least": 1, "most": 1},
  {"code": "P5", "heading": "PUNCTUALITY", "problem": "代打卡", "note": null, "least": 3, "most": 3},
  {"code": "W1", "heading": "WORKAREA_STANDARD", "problem": "桌面有杂物", "note": null, "least": 0.3, "most": 0.3},
  {"code": "W2", "heading": "WORKAREA_STANDARD", "problem": "标识或指南缺失、过期", "note": null, "least": 0.5, "most": 0.5},
  {"code": "W3", "heading": "WORKAREA_STANDARD", "problem": "卫生不达标", "note": null, "least": 1, "most": 1},
  {"code": "W4", "heading": "WORKAREA_STANDARD", "problem": "设备故障未报", "note": null, "least": 0.3, "most": 0.3},
  {"code": "D1", "heading": "DRESS", "problem": "未按规定着装", "note": null, "least": 0.5, "most": 0.5},
  {"code": "D2", "heading": "DRESS", "problem": "仪容不整", "note": null, "least": 0.3, "most": 0.3},
  {"code": "B1", "heading": "BADGE", "problem": "未佩戴工作牌", "note": null, "least": 0.5, "most": 0.5},
  {"code": "B2", "heading": "BADGE", "problem": "未摆放去向牌", "note": null, "least": 0.2, "most": 0.2},
  {"code": "C1", "heading": "DISCIPLINE", "problem": "玩手机、游戏或网购", "note": null, "least": 1, "most": 1},
  {"code": "C2", "heading": "DISCIPLINE", "problem": "串岗聊天", "note": null, "least": 0.5, "most": 0.5},
  {"code": "C3", "heading": "DISCIPLINE", "problem": "吃零食", "note": null, "least": 0.5, "most": 0.5},
  {"code": "C4", "heading": "DISCIPLINE", "problem": "与群众争吵", "note": null, "least": 5, "most": 5},
  {"code": "C5", "heading": "DISCIPLINE", "problem": "泄露信息", "note": null, "least": 5, "most": 5},
  {"code": "E1", "heading": "EPIDEMIC_CONTROL", "problem": "未戴口罩", "note": null, "least": 0.5, "most": 0.5},
  {"code": "E2", "heading": "EPIDEMIC_CONTROL", "problem": "未查验健康码", "note": null, "least": 1, "most": 1},
  {"code": "E3", "heading": "EPIDEMIC_CONTROL", "problem": "未测体温", "note": null, "least": 1, "most": 1},
  {"code": "E4", "heading": "EPIDEMIC_CONTROL", "problem": "消杀记录缺失", "note": null, "least": 0.5, "most": 0.5},
  {"code": "S1", "heading": "SERVICE", "problem": "应收件未收", "note": "每件", "least": 2, "most": 3},
  {"code": "S2", "heading": "SERVICE", "problem": "未一次性告知", "note": null, "least": 2, "most": 2},
  {"code": "S3", "heading": "SERVICE", "problem": "退件不说明理由", "note": null, "least": 2, "most": 2},
  {"code": "S4", "heading": "SERVICE", "problem": "超承诺时限", "note": "每件5分，或者每个工作日2分", "least": 2, "most": 5},
  {"code": "S5", "heading": "SERVICE", "problem": "乱收费", "note": null, "least": 5, "most": 5},
  {"code": "S6", "heading": "SERVICE", "problem": "即办件按承诺件办理", "note": null, "least": 2, "most": 2},
  {"code": "S7", "heading": "SERVICE", "problem": "结果差错", "note": null, "least": 2, "most": 5},
  {"code": "S8", "heading": "SERVICE", "problem": "资料缺失", "note": null, "least": 1, "most": 1},
  {"code": "S9", "heading": "SERVICE", "problem": "应用系统外办理", "note": null, "least": 5, "most": 5}
]');

create table hall.inspections (
  id           uuid primary key,
  plan         text not null check (plan in ('DAILY', 'RANDOM', 'VIDEO')),
  inspected_on date not null,
  began_at     text not null,
  zone         text not null,
  inspectors   jsonb not null,
  recorded_at  timestamptz not null,
  recorded_by  uuid not null
);
create index inspections_by_day on hall.inspections (inspected_on);

alter table hall.findings
  -- Null: noted before there were codes, and costs nothing.
  add column code text,
  add column code_version integer references hall.codes (version),
  -- What each time costs.
  add column points double precision not null default 0,
  add column window_id integer references identity.windows (id),
  add column staff jsonb not null default '[]',
  add column inspection_id uuid references hall.inspections (id);

create table hall.finding_events (
  finding_id uuid not null references hall.findings (id),
  ordinal    integer not null,
  act        text not null check (act in ('RECORD', 'RECTIFY', 'APPEAL', 'VERIFY', 'SEND_BACK', 'UPHOLD', 'WITHDRAW')),
  note       text,
  at         timestamptz not null,
  by         uuid not null,
  primary key (finding_id, ordinal)
);
insert into hall.finding_events (finding_id, ordinal, act, note, at, by)
  select id, 1, 'RECORD', null, recorded_at, recorded_by from hall.findings;
-- What the inspector noted as mended he had seen.
insert into hall.finding_events (finding_id, ordinal, act, note, at, by)
  select id, 2, case state when 'MENDED' then 'VERIFY' else 'WITHDRAW' end, note, settled_at, settled_by
  from hall.findings where state <> 'OPEN';
update hall.findings set state = 'VERIFIED' where state = 'MENDED';
alter table hall.findings
  drop column note,
  drop column settled_at,
  drop column settled_by,
  add constraint findings_state check (state in ('OPEN', 'RECTIFIED', 'VERIFIED', 'APPEALED', 'WITHDRAWN'));
create index findings_open on hall.findings (mend_by) where state in ('OPEN', 'RECTIFIED', 'APPEALED');

-- Photos of a finding, the scan of a letter of thanks: what comes with an entry of a register and stays with it.
create table hall.entry_files (
  entry_id   uuid not null,
  place      integer not null,
  file_id    text not null,
  name       text not null,
  media_type text not null,
  size_bytes bigint not null,
  page_count integer,
  primary key (entry_id, place),
  unique (entry_id, file_id)
);

grant select, insert on hall.codes, hall.inspections, hall.finding_events, hall.entry_files to banshi_app;
