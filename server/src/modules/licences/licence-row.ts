import type { LicenceState } from '@banshi/contract/licence-words';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dueOn } from './core/due.ts';
import { cancelBy } from './core/filing.ts';
import type { Licence } from './core/licence.ts';
import { RUNNING } from './core/licence-life.ts';
import { noticeDays, remindFrom } from './core/terms.ts';

/** The columns of `licences.licences` that its journal tells. */
export interface LicenceColumns {
  readonly version: number;
  readonly state: LicenceState;
  readonly matter_id: number;
  readonly department_id: number;
  readonly holder_id: string;
  readonly kind: string;
  readonly number: string;
  readonly granted_on: LocalDate;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly ask_days: number;
  readonly ends_on: LocalDate | null;
  readonly cancel_by: LocalDate | null;
  readonly due_on: LocalDate | null;
  readonly remind_days: number[];
  readonly remind_from: LocalDate | null;
}

/** The columns of a licence as it stands. */
export function licenceColumns(licence: Licence): LicenceColumns {
  const { term, state } = licence;
  const isRunning = RUNNING.some((one) => one === state);
  return {
    version: licence.version,
    state,
    matter_id: licence.matterId,
    department_id: licence.departmentId,
    holder_id: licence.holderId,
    kind: licence.kind,
    number: licence.number,
    granted_on: licence.grantedOn,
    valid_from: term.from,
    valid_to: term.to ?? null,
    ask_days: licence.askDays,
    ends_on: isRunning ? (term.to ?? null) : null,
    cancel_by: cancelBy(licence) ?? null,
    due_on: dueOn(licence) ?? null,
    remind_days: [...noticeDays(licence)],
    remind_from: isRunning ? (remindFrom(licence) ?? null) : null,
  };
}
