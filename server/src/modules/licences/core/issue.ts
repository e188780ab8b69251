import type { ResultAct, ResultType } from '@banshi/contract/catalogue-words';
import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { ApplicantId } from '../../cases/index.ts';
import type { LicenceEventOf } from './licence-event.ts';
import { ASK_DAYS, termOf } from './terms.ts';

/** What the list of a matter says of the licence that a grant gives. */
export interface LicenceTerms {
  readonly type: ResultType;
  readonly name: string | null;
  readonly act?: ResultAct;
  readonly validMonths?: number | null;
  readonly askDays?: number | null;
  readonly remindDays?: readonly number[] | null;
  readonly cancelDays?: number | null;
}

/** What the case tells of what its grant gives. */
export interface Granted {
  readonly matterId: number;
  readonly departmentId: number;
  readonly holderId: ApplicantId;
  readonly number: string;
  /** When it was decided. */
  readonly at: Instant;
}

/** Whether a grant gives a licence: its result is a certificate, and not a change of one that stands. */
export function givesLicence(
  result: LicenceTerms,
): result is LicenceTerms & { readonly name: string } {
  return (
    result.type === 'certificate' && result.name !== null && (result.act ?? 'issue') === 'issue'
  );
}

/** 颁发: the licence stands from the day of the decision (第三十八条第一款、第三十九条). */
export function issueLicence(
  granted: Granted,
  { name, validMonths, askDays, remindDays }: LicenceTerms & { readonly name: string },
): LicenceEventOf<'licences/issued'> {
  const { at, matterId, departmentId, holderId, number } = granted;
  const grantedOn = localDateOf(at);
  return {
    type: 'licences/issued',
    at,
    ...{ matterId, departmentId, holderId, number, grantedOn },
    kind: name,
    askDays: askDays ?? ASK_DAYS,
    ...(remindDays ? { remindDays } : {}),
    term: termOf(grantedOn, validMonths ?? undefined),
  };
}
