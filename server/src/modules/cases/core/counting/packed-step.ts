import type {
  AcceptanceMode,
  ApplicantKind,
  Channel,
  CloseType,
} from '@banshi/contract/case-words';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { StaffId } from '../../../identity/index.ts';
import type { Punctuality } from './counted-facts.ts';
import type { CountStep } from './counting.ts';

/**
 * A step as the outbox carries it to the totals. Its values stand in a list, in this order: PostgreSQL
 * reads lists several times faster than objects, and an import tells thousands at once. What stands at
 * the end is left out by what was told before it was counted.
 */
export type PackedStep = readonly [
  matterId: number,
  area: string,
  received: LocalDate | null,
  accepted: LocalDate | null,
  closed: LocalDate | null,
  late: boolean,
  n: number,
  principalId?: number | null,
  channel?: Channel | null,
  source?: string | null,
  staffId?: StaffId | null,
  mode?: Exclude<AcceptanceMode, 'NORMAL'> | null,
  refused?: LocalDate | null,
  corrected?: LocalDate | null,
  correctedAgain?: true | null,
  ended?: LocalDate | null,
  closeType?: CloseType | null,
  promise?: Punctuality | null,
  legal?: Punctuality | null,
  limitDays?: number | null,
  windowId?: number | null,
  applicantKind?: ApplicantKind | null,
  originArea?: string | null,
  receivedHour?: number | null,
  closedHour?: number | null,
  refusedHour?: number | null,
];

const FACTS = [
  'principalId',
  'channel',
  'source',
  'staffId',
  'mode',
  'refused',
  'corrected',
  'correctedAgain',
  'ended',
  'closeType',
  'promise',
  'legal',
  'limitDays',
  'windowId',
  'applicantKind',
  'originArea',
  'receivedHour',
  'closedHour',
  'refusedHour',
] as const satisfies readonly (keyof CountStep)[];

/** The step as a list. */
export function packStep(step: CountStep): PackedStep {
  const { matterId, area, received, accepted, closed, late = false, n } = step;
  const days = [received ?? null, accepted ?? null, closed ?? null] as const;
  const facts = FACTS.map((name) => step[name] ?? null);
  while (facts.at(-1) === null) facts.pop();
  return [matterId, area, ...days, late, n, ...facts] as unknown as PackedStep;
}

/** The step that a list holds. */
export function unpackStep(packed: PackedStep): CountStep {
  const [matterId, area, received, accepted, closed, late, n, ...facts] = packed;
  const told = facts.flatMap((value, index) => {
    const name = FACTS[index];
    return value === null || name === undefined ? [] : [[name, value] as const];
  });
  return {
    matterId,
    area,
    received: received ?? undefined,
    accepted: accepted ?? undefined,
    closed: closed ?? undefined,
    late: late ? true : undefined,
    n,
    ...Object.fromEntries(told),
  };
}
