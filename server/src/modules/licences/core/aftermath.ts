import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { cancelBy } from './filing.ts';
import type { LicenceEntry } from './licence-event.ts';

/** What became of what a case gave or asked, as far as supervision looks at it. */
export interface Aftermath {
  /** A filing that was not cancelled in time: by when it should have been, and the last day on which it was not. */
  readonly missedCancellation?: {
    readonly dueOn: LocalDate;
    readonly settledOn: LocalDate | undefined;
  };
}

/** What the journal of a filing tells of its cancellation. */
export function aftermathIn(entries: readonly LicenceEntry[]): Aftermath {
  const events = entries.map(({ event }) => event);
  const filed = events.find((event) => event.type === 'licences/filed');
  const dueOn = filed && cancelBy(filed);
  if (dueOn === undefined || !events.some(({ type }) => type === 'licences/cancellation-missed')) {
    return {};
  }
  const settled = events.find(({ type }) => type === 'licences/filing-cancelled');
  return { missedCancellation: { dueOn, settledOn: settled && localDateOf(settled.at) } };
}
