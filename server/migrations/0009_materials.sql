-- What happens to a material between the steps of its case has a journal of its own, sealed like the other;
-- files carry the name under which they came into this case, and who uploads what is known until a case takes it.

create table cases.material_journal (
  case_id uuid not null,
  version integer not null,
  body    text not null,
  primary key (case_id, version)
);

-- Counts the entries of that journal; with `version` the lock of whoever examined the materials.
alter table cases.cases add column material_version integer not null default 0;

-- One row for each content and person, so that nobody takes into a case what another has uploaded.
create table cases.uploads (
  file_id     text not null check (file_id ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  name        text not null,
  media_type  text not null,
  size_bytes  bigint not null,
  page_count  integer,
  uploaded_at timestamptz not null,
  primary key (file_id, uploaded_by)
);
insert into cases.uploads (file_id, uploaded_by, name, media_type, size_bytes, uploaded_at)
select id, uploaded_by, name, media_type, size_bytes, uploaded_at from cases.files;

alter table cases.case_files
  add column name       text,
  add column media_type text,
  add column size_bytes bigint,
  add column page_count integer;
update cases.case_files claimed
set name = f.name, media_type = f.media_type, size_bytes = f.size_bytes
from cases.files f where f.id = claimed.file_id;
alter table cases.case_files
  alter column name set not null,
  alter column media_type set not null,
  alter column size_bytes set not null;

-- Both journals tell which materials are there; the rows below told it a second time.
drop table cases.case_materials;
drop table cases.files;

-- What is said of a defect so often that it need not be typed.
create table cases.phrases (
  position smallint primary key,
  phrase   text not null
);
insert into cases.phrases (position, phrase) values
  (1, '未提交'), (2, '未签字或盖章'), (3, '内容填写不全'), (4, '复印件不清晰'), (5, '超过有效期'),
  (6, '与原件不符');

revoke update, delete on cases.case_files from banshi_app;
grant select, insert on cases.material_journal to banshi_app;
grant select, insert, update on cases.uploads to banshi_app;
grant select, insert, delete on cases.phrases to banshi_app;
