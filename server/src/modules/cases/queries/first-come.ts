import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { acceptanceOf, type CaseId, type CounterCase } from '../core/case.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { findCase } from './find-case.ts';

/**
 * 先后顺序 (第五十七条): of a matter whose number is limited, a case is granted only when every case that was accepted
 * before it is decided, and while a place is left. Applications on licences that stand take no place.
 */
export async function firstComeRefusal(
  deps: CaseDeps,
  current: CounterCase,
  { firstCome, taskCode }: MatterFacts,
): Promise<CaseRefusal | undefined> {
  if (!firstCome || current.onLicence) return undefined;
  const earlier = await earlierUndecided(deps, current);
  if (earlier) {
    const acceptance = acceptanceOf(earlier);
    assert(acceptance, 'an undecided case was accepted');
    const { displayNo: caseNo } = buildCaseNumber(taskCode, earlier.numberedOn, earlier.serial);
    const acceptedOn = localDateOf(acceptance.at);
    return { code: 'cases/earlier-undecided', caseNo, acceptedOn };
  }
  const { number } = firstCome;
  if (number === undefined) return undefined;
  const granted = await openGrants(deps, current);
  const taken = await deps.licensing.taken(current.matterId, granted);
  return taken < number ? undefined : { code: 'cases/quota-full', number };
}

/** In order of (acceptedAt, case number); all of them are open, so that the inbox's index finds them. */
async function earlierUndecided(
  { db }: CaseDeps,
  current: CounterCase,
): Promise<CounterCase | undefined> {
  const acceptance = acceptanceOf(current);
  assert(acceptance, 'who is granted was accepted');
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases
    where due_on is not null and matter_id = ${current.matterId}
      and status in ('ACCEPTED', 'REVIEWING', 'DECIDING', 'SUSPENDED')
      and (accepted_at, numbered_on, serial) < (to_timestamp(${acceptance.at} / 1000.0),
        ${current.numberedOn}::date, ${current.serial}::integer)
    order by accepted_at, numbered_on, serial`.execute(db);
  for (const { id } of rows) {
    const one = await findCase(db, id);
    if (one?.origin === 'counter' && !one.onLicence) return one;
  }
  return undefined;
}

/** Granted cases whose result is not handed over yet: the outbox may not have told of their licences. */
async function openGrants({ db }: CaseDeps, { matterId }: CounterCase): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`
    select id from cases.cases
    where due_on is not null and matter_id = ${matterId}
      and (status = 'GRANTED' or (status = 'CLOSED' and close_type = 'granted'))`.execute(db);
  return rows.map((row) => row.id);
}
