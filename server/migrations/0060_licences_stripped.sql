-- 吊销: a licence can be stripped from its holder as a punishment.

alter table licences.licences drop constraint licences_state_check;
alter table licences.licences add constraint licences_state_check
  check (state in ('VALID', 'CHANGED', 'RENEWED', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'STRIPPED', 'WITHDRAWN_BY_GOV',
                   'CANCELLED', 'VOID', 'FILED', 'ENDED', 'CANCEL_FILED'));
