-- At the counter an organisation is found by the beginning of its name; people are found by number alone, so no name of theirs is indexed.

create index applicants_by_name on cases.applicants (name text_pattern_ops, id) where kind = 'organisation';
