import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { ActiveCase } from '../case.ts';
import type { CaseRefusal } from '../refusal.ts';
import { hearingBlocks } from './hearing-stage.ts';

type Decidable = Pick<ActiveCase, 'hearing' | 'askedProcedure' | 'runningSteps'>;

/** What a decision waits for: the days in which a hearing may be asked for, and what was begun beside the review. */
export function openRefusal(current: Decidable, today: LocalDate): CaseRefusal | undefined {
  return hearingRefusal(current, today) ?? procedureRefusal(current);
}

/** Whoever was told of his right to a hearing has his five days before anything is decided or stops (第四十七条). */
export function hearingRefusal(
  { hearing }: Pick<Decidable, 'hearing'>,
  today: LocalDate,
): CaseRefusal | undefined {
  return hearingBlocks(hearing, today) ? { code: 'cases/hearing-open' } : undefined;
}

/** What was asked for is answered, and what runs beside the review is ended, before it is decided. */
function procedureRefusal({ askedProcedure, runningSteps }: Decidable): CaseRefusal | undefined {
  const [running] = runningSteps;
  const open = askedProcedure ?? running;
  return open && { code: 'cases/procedure-open', name: open.name };
}
