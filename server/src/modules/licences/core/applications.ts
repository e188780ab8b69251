import type { LicenceApplication } from '@banshi/contract/licence-words';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Case, CaseId, CaseRefusal, LicenceAsk } from '../../cases/index.ts';
import { isFiling } from './filing.ts';
import type { Licence } from './licence.ts';
import type { LicenceEvent, LicenceEventOf } from './licence-event.ts';
import { mayHappen } from './licence-life.ts';
import { askBy, nextTerm } from './terms.ts';

const ACTIONS = { renew: 'renew', change: 'change', cancel: 'cancelAsAsked' } as const;

/** Whether this may be asked of a licence or filing that stands so (第四十九条、第五十条、第七十条). */
export function mayAsk(act: LicenceApplication, { state }: Pick<Licence, 'state'>): boolean {
  return mayHappen(ACTIONS[act], state) || (act === 'cancel' && mayHappen('cancelFiling', state));
}

/** Why this applicant may not ask this of the licence under this matter today; undefined: he may. */
export function askRefusal(
  licence: Licence,
  { act, applicantId, matter, today }: LicenceAsk,
): CaseRefusal | undefined {
  const { number, kind, state, departmentId, holderId, term } = licence;
  const isItsMatter = matter.departmentId === departmentId && matter.resultName === kind;
  if (!isItsMatter || (matter.resultAct !== 'issue' && matter.resultAct !== act)) {
    return { code: 'cases/licence-other-matter', kind };
  }
  if (holderId !== applicantId) return { code: 'cases/licence-other-holder', number };
  if (!mayAsk(act, licence)) return { code: 'cases/licence-state', number, state, act };
  if (act !== 'renew') return undefined;
  const last = askBy(licence);
  if (term.to === undefined || last === undefined) {
    return { code: 'cases/licence-without-end', number };
  }
  if (today <= last) return undefined;
  return { code: 'cases/renewal-late', number, validTo: term.to, askBy: last };
}

/**
 * Whether the authority owes a decision: it has the application, and neither decided nor ended it. While the
 * applicant owes what a notice asks for, the delay is his.
 */
export function awaitsDecision({ status }: Pick<Case, 'status'>): boolean {
  return AWAITING.has(status);
}

/** Whether it may still be granted: it waits for the authority, or for what the applicant is to correct. */
export function isUnderWay(current: Pick<Case, 'status'>): boolean {
  return awaitsDecision(current) || current.status === 'CORRECTING';
}

const AWAITING: ReadonlySet<Case['status']> = new Set([
  'RECEIVED',
  'ACCEPTED',
  'REVIEWING',
  'DECIDING',
  'SUSPENDED',
] as const);

/** Whether it was decided for the applicant. */
export function isGranted(current: Case): boolean {
  return (
    current.status === 'GRANTED' || ('closeType' in current && current.closeType === 'granted')
  );
}

/** What a granted application does to its licence; undefined when the licence no longer allows it. */
export function grantedOn(
  licence: Licence,
  {
    act,
    byCase,
    what,
    at,
    months,
  }: {
    readonly act: LicenceApplication;
    readonly byCase: CaseId;
    readonly what: string;
    readonly at: Instant;
    readonly months: number | undefined;
  },
): LicenceEvent | undefined {
  if (!mayAsk(act, licence)) return undefined;
  switch (act) {
    case 'change':
      return { type: 'licences/changed', at, byCase, what };
    case 'cancel':
      return isFiling(licence)
        ? { type: 'licences/filing-cancelled', at, byCase, what }
        : { type: 'licences/cancelled-as-asked', at, byCase, what };
    case 'renew': {
      const { to } = licence.term;
      if (to !== undefined && localDateOf(at) > to)
        return deemedRenewed(licence, { byCase, at, months });
      return { type: 'licences/renewed', at, byCase, term: nextTerm(licence, months) };
    }
  }
}

/** 视为准予延续 (第五十条第二款): the next term begins with the day after the last one, whenever it is written down. */
export function deemedRenewed(
  licence: Licence,
  {
    byCase,
    at,
    months,
  }: {
    readonly byCase: CaseId;
    readonly at: Instant;
    readonly months: number | undefined;
  },
): LicenceEventOf<'licences/deemed-renewed'> {
  const term = nextTerm(licence, months);
  return { type: 'licences/deemed-renewed', at, byCase, on: term.from, term };
}
