-- What a window sends with a contribution: proof and photos (domain.md §8.3). They belong to one submission and stay with it. The content lies
-- in the folder of files under its SM3; a name is masked like the text beside it.

create table hall.submission_files (
  contribution_id uuid not null,
  ordinal         integer not null,
  purpose         text not null check (purpose in ('PROOF', 'PHOTO')),
  place           integer not null,
  file_id         text not null,
  name            text not null,
  media_type      text not null,
  size_bytes      bigint not null,
  page_count      integer,
  primary key (contribution_id, ordinal, purpose, place),
  unique (contribution_id, ordinal, purpose, file_id),
  foreign key (contribution_id, ordinal) references hall.submissions (contribution_id, ordinal)
);

grant select, insert on hall.submission_files to banshi_app;
