-- With which version of the templates an issue was signed (domain.md §8.3); of those that were signed before, their digest alone tells.
alter table bulletin.issues add column template_version integer check (template_version > 0);
