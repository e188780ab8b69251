import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { UsePeriod } from '../../cases/index.ts';
import type { Granted, LicenceTerms } from './issue.ts';
import type { Licence } from './licence.ts';
import type { LicenceEventOf } from './licence-event.ts';

/** Whether a grant makes a filing (备案) with start and end of use: the list of the matter says so. */
export function givesFiling(
  result: LicenceTerms,
): result is LicenceTerms & { readonly name: string; readonly cancelDays: number } {
  const { name, cancelDays, act } = result;
  return name !== null && typeof cancelDays === 'number' && (act ?? 'issue') === 'issue';
}

/** 予以备案: it is in use from the day to the day that the applicant has named. */
export function fileUse(
  granted: Granted,
  { name, cancelDays }: { readonly name: string; readonly cancelDays: number },
  term: UsePeriod,
): LicenceEventOf<'licences/filed'> {
  const { at, matterId, departmentId, holderId, number } = granted;
  return {
    type: 'licences/filed',
    at,
    ...{ matterId, departmentId, holderId, number, grantedOn: localDateOf(at) },
    kind: name,
    term,
    cancelDays,
  };
}

/** The last day on which the cancellation of a filing is in time; none of a licence. */
export function cancelBy({
  term,
  cancelDays,
}: Pick<Licence, 'term' | 'cancelDays'>): LocalDate | undefined {
  return cancelDays === undefined || term.to === undefined
    ? undefined
    : addDays(term.to, cancelDays);
}

/** Whether it is a filing, and no licence. */
export function isFiling({ cancelDays }: Pick<Licence, 'cancelDays'>): boolean {
  return cancelDays !== undefined;
}
