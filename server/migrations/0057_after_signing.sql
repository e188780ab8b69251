-- What follows the signing of an issue (domain.md §8.3): its errata.

alter table bulletin.drafts add column corrects uuid references bulletin.issues (draft_id);
alter table bulletin.issues add column corrects uuid references bulletin.issues (draft_id);
create index issues_by_corrected on bulletin.issues (corrects) where corrects is not null;
