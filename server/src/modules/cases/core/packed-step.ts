import type { LocalDate } from '../../../kernel/local-date.ts';
import type { CountStep } from './counting.ts';

/**
 * A step as the outbox carries it to the totals. Its values stand in a list, in this order: PostgreSQL
 * reads lists several times faster than objects, and an import tells thousands at once.
 */
export type PackedStep = readonly [
  matterId: number,
  area: string,
  received: LocalDate | null,
  accepted: LocalDate | null,
  closed: LocalDate | null,
  late: boolean,
  n: number,
];

/** The step as a list. */
export function packStep(step: CountStep): PackedStep {
  const { matterId, area, received, accepted, closed, late = false, n } = step;
  return [matterId, area, received ?? null, accepted ?? null, closed ?? null, late, n];
}

/** The step that a list holds. */
export function unpackStep(packed: PackedStep): CountStep {
  const [matterId, area, received, accepted, closed, late, n] = packed;
  return {
    matterId,
    area,
    received: received ?? undefined,
    accepted: accepted ?? undefined,
    closed: closed ?? undefined,
    late: late ? true : undefined,
    n,
  };
}
