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
  /** Left out by what was told before entrusted cases were counted apart. */
  principalId?: number | null,
];

/** The step as a list. */
export function packStep(step: CountStep): PackedStep {
  const { matterId, area, received, accepted, closed, late = false, n, principalId } = step;
  const days = [received ?? null, accepted ?? null, closed ?? null] as const;
  return [matterId, area, ...days, late, n, principalId ?? null];
}

/** The step that a list holds. */
export function unpackStep(packed: PackedStep): CountStep {
  const [matterId, area, received, accepted, closed, late, n, principalId] = packed;
  return {
    matterId,
    area,
    received: received ?? undefined,
    accepted: accepted ?? undefined,
    closed: closed ?? undefined,
    late: late ? true : undefined,
    n,
    principalId: principalId ?? undefined,
  };
}
