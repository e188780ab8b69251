import type { lookUpApplicant } from '@banshi/contract/cases';
import type { BodyOf, ReplyOf } from '@banshi/contract/endpoint';
import { sql } from 'kysely';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { checkApplicant } from '../core/applicant.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';

interface Known {
  readonly name: string;
  readonly mobile_encrypted: Buffer | null;
  readonly email_encrypted: Buffer | null;
  readonly open_cases: number;
}

/** Checks a number and tells what the centre already holds under it. */
export async function lookUp(
  { db, protection, now }: CaseDeps,
  given: BodyOf<typeof lookUpApplicant>,
): Promise<Result<ReplyOf<typeof lookUpApplicant>, CaseRefusal>> {
  const checked = checkApplicant(given, localDateOf(now()));
  if (!checked.ok) return checked;
  const id = protection.applicantIdOf(given.idType, checked.value.idNumber);
  const { rows } = await sql<Known>`
    select a.name, a.mobile_encrypted, a.email_encrypted,
           (select count(*)::int from cases.cases c
            where c.applicant_id = a.id and c.due_on is not null) as open_cases
    from cases.applicants a where a.id = ${id}`.execute(db);
  const found = rows[0];
  if (!found) return ok({ known: false, name: null, mobile: null, email: null, openCases: 0 });
  const clear = (sealed: Buffer | null) => sealed && protection.decrypt(sealed, id);
  return ok({
    known: true,
    name: found.name,
    mobile: clear(found.mobile_encrypted),
    email: clear(found.email_encrypted),
    openCases: found.open_cases,
  });
}
