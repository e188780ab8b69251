-- Applicants whose data are specially protected by decision: while the row stands. Who decided it in which case and why
-- is told by the journal of materials.

create table cases.protected_applicants (
  applicant_id uuid        primary key,
  marked_at    timestamptz not null
);

grant select, insert, delete on cases.protected_applicants to banshi_app;
