-- With which version of the templates an issue was signed (domain.md §8.3); of those that were signed before, their digest alone tells.
alter table bulletin.issues add column template_version integer check (template_version > 0);

-- Documents, letters, minutes and orders that are written here: a draft, then issued under a number of its series and frozen.
create table bulletin.official_documents (
  id         uuid primary key,
  version    integer not null check (version > 0),
  state      text not null check (state in ('DRAFT', 'ISSUED')),
  file       jsonb not null,
  updated_at timestamptz not null,
  updated_by uuid not null
);
create index official_documents_by_change on bulletin.official_documents (updated_at desc, id desc);

-- Every text with who wrote it; the last entry of one that was issued is its issuing.
create table bulletin.official_versions (
  document_id uuid not null references bulletin.official_documents (id),
  version     integer not null,
  act         text not null check (act in ('START', 'SAVE', 'ISSUE')),
  at          timestamptz not null,
  by          uuid not null,
  file        jsonb not null,
  primary key (document_id, version)
);

-- How far each series (机关代字 and year; of orders the body alone) has counted.
create table bulletin.official_series (
  code   text not null,
  year   integer not null,
  serial bigint not null check (serial > 0),
  primary key (code, year)
);

-- What was issued, whole: never changed, never deleted. The bytes of its pages lie in the file store under their SM3.
create table bulletin.official_issued (
  document_id      uuid primary key references bulletin.official_documents (id),
  code             text,
  year             integer,
  serial           bigint,
  content          text not null,
  content_sm3      bytea not null check (length(content_sm3) = 32),
  text             text not null,
  text_sm3         bytea not null check (length(text_sm3) = 32),
  pdf_sm3          bytea not null check (length(pdf_sm3) = 32),
  pdf_bytes        bigint not null,
  page_count       integer not null,
  renderer         text not null,
  template_version integer check (template_version > 0),
  template_sm3     bytea not null check (length(template_sm3) = 32),
  fonts_sm3        bytea not null check (length(fonts_sm3) = 32),
  -- Where seals go, for the service that sets them, and its signature over the pages.
  seals            jsonb not null,
  key_id           text not null,
  signature        bytea not null,
  issued_at        timestamptz not null,
  issued_by        uuid not null,
  unique (code, year, serial),
  check ((code is null) = (serial is null) and (code is null) = (year is null))
);

grant select, insert on bulletin.official_documents, bulletin.official_versions, bulletin.official_series, bulletin.official_issued to banshi_app;
grant update (version, state, file, updated_at, updated_by) on bulletin.official_documents to banshi_app;
grant update (serial) on bulletin.official_series to banshi_app;
