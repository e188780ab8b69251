import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { CaseId } from '../../cases/index.ts';
import { cancelBy } from './filing.ts';
import type { LicenceEntry } from './licence-event.ts';

/** What became of what a case gave or asked, as far as supervision looks at it. */
export interface Aftermath {
  /** A filing that was not cancelled in time: by when it should have been, and the last day on which it was not. */
  readonly missedCancellation?: {
    readonly dueOn: LocalDate;
    readonly settledOn: LocalDate | undefined;
  };
  /** A renewal on which the authority was silent until the licence had ended: from this day on the law has granted it. */
  readonly renewedByLawOn?: LocalDate;
}

/** What the journal of a filing tells of its cancellation. */
export function afterFiling(entries: readonly LicenceEntry[]): Aftermath {
  const told = entries.map(({ event }) => event);
  const filed = told.find((event) => event.type === 'licences/filed');
  const moved = told.findLast(
    (event) => event.type === 'licences/use-corrected' || event.type === 'licences/use-prolonged',
  );
  const events = moved ? told.slice(told.indexOf(moved)) : told;
  const dueOn = filed && cancelBy({ ...filed, term: moved?.term ?? filed.term });
  if (dueOn === undefined || !events.some(({ type }) => type === 'licences/cancellation-missed')) {
    return {};
  }
  const settled = events.find(({ type }) => type === 'licences/filing-cancelled');
  return { missedCancellation: { dueOn, settledOn: settled && localDateOf(settled.at) } };
}

/** What the journal of a licence tells of an application on it. */
export function afterAsking(entries: readonly LicenceEntry[], byCase: CaseId): Aftermath {
  const renewed = entries
    .map(({ event }) => event)
    .filter((event) => event.type === 'licences/deemed-renewed')
    .find((event) => event.byCase === byCase);
  return renewed ? { renewedByLawOn: renewed.on } : {};
}
