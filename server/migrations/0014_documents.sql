-- Official documents of cases: numbered without gaps, frozen when issued, laid out once, signed, delivered.

-- 机关代字: how a body names itself in the numbers of its documents, such as 川卫.
alter table identity.organisations add column document_mark text;

create schema documents;

-- The last number of a body, kind and year; the row is locked until the document is there: no number is
-- missing or given twice.
create table documents.counters (
  organisation_id integer  not null,
  kind            text     not null,
  year            smallint not null,
  last_value      integer  not null,
  primary key (organisation_id, kind, year)
);

-- What was issued. `content` is the exact text that was hashed; nothing here is ever changed. A correction
-- is an edition of its own, and a document is corrected once: the next slip is in the correction.
create table documents.documents (
  case_id         uuid        not null,
  seq             integer     not null check (seq >= 1),
  case_version    integer     not null,
  kind            text        not null,
  edition         smallint    not null check (edition >= 1),
  replaces        integer     check (replaces < seq),
  organisation_id integer     not null,
  number          text        not null,
  title           text        not null,
  issued_on       date        not null,
  issued_at       timestamptz not null,
  issued_by       uuid,
  check_code      text        not null,
  content         text        not null,
  content_digest  bytea       not null check (octet_length(content_digest) = 32),
  primary key (case_id, seq),
  unique (case_id, case_version, kind, edition),
  unique (case_id, replaces),
  check ((edition = 1) = (replaces is null))
);

-- Where a document stands by the code printed on it.
create table documents.check_codes (
  code    text     primary key,
  case_id uuid     not null,
  seq     integer  not null
);

-- The laid-out file of a document, named by the SM3 of its bytes.
create table documents.files (
  case_id     uuid        not null,
  seq         integer     not null,
  file_id     text        not null check (file_id ~ '^[0-9a-f]{64}$'),
  size_bytes  integer     not null,
  page_count  smallint    not null,
  laid_out_at timestamptz not null,
  primary key (case_id, seq)
);

-- The authority's signature over that SM3.
create table documents.signatures (
  case_id   uuid        not null,
  seq       integer     not null,
  key_id    text        not null,
  signature bytea       not null,
  signed_at timestamptz not null,
  primary key (case_id, seq)
);

-- Documents that wait to be laid out or signed; a row is taken for a while, and taken again if whoever took
-- it never comes back. Like the outbox it stays in one place when the tables of cases are spread.
create table documents.waiting (
  case_id           uuid     not null,
  seq               integer  not null,
  attempts          smallint not null default 0,
  -- Null: set aside after too many attempts, or since no font shows a character of it.
  due_at            timestamptz,
  last_error        text,
  missing_character text,
  primary key (case_id, seq)
);
create index waiting_by_due on documents.waiting (due_at desc) where due_at is not null;

-- Each attempt to bring a document to whom it is for. Only ever appended.
create table documents.deliveries (
  case_id       uuid        not null,
  seq           integer     not null,
  attempt       smallint    not null check (attempt >= 1),
  method        text        not null check (method in ('onSite', 'post', 'electronic')),
  state         text        not null check (state in ('sent', 'delivered', 'returned')),
  -- Masked: a list of deliveries needs no name in clear.
  receiver_name text,
  tracking_no   text,
  recorded_at   timestamptz not null,
  recorded_by   uuid        not null,
  primary key (case_id, seq, attempt),
  check (state <> 'sent' or method = 'post')
);

grant usage on schema documents to banshi_app;
grant select, insert, update on documents.counters to banshi_app;
grant select, insert on documents.documents, documents.check_codes, documents.files,
  documents.signatures, documents.deliveries to banshi_app;
grant select, insert, update, delete on documents.waiting to banshi_app;
