-- The uses of the seal of a body, each a document that stands in its name: a page of them is read from here, the latest first (ADR 0203).
create index documents_by_body on documents.documents (organisation_id, issued_at, case_id, seq);

-- Who is appointed to a role is asked with every inbox and every closing.
create index grants_by_role on identity.grants (role);
