import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import type { SnapshotScopeName } from '@banshi/contract/snapshot-words';
import type { Brand } from '../../../kernel/brand.ts';
import { canonicalText, type Plain } from '../../../kernel/canonical-text.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import type { StaffId } from '../../identity/index.ts';
import type { Figures } from './figures.ts';
import type { Period } from './statistics-period.ts';

/** Figures that were frozen. */
export type SnapshotId = Brand<string, 'SnapshotId'>;

/** Whose figures; `department`: the code of the one, where the scope is one. */
export interface SnapshotScope {
  readonly scope: SnapshotScopeName;
  readonly department: string | undefined;
}

export type ScopedFigures = Readonly<Record<Bucket, Figures>>;

/** What a snapshot tells, and what its hash is of. */
export interface SnapshotContent extends SnapshotScope, Period {
  readonly asOf: Instant;
  /** The version of the definition that counted. */
  readonly definition: number;
  readonly figures: ScopedFigures;
}

/** A snapshot as it is kept. */
export interface Snapshot extends SnapshotContent {
  readonly snapshotId: SnapshotId;
  /** SM3 of `snapshotText`. */
  readonly sm3: Buffer;
  readonly takenBy: StaffId | undefined;
}

/** The canonical text of a snapshot: one for one content. */
export function snapshotText(content: SnapshotContent): string {
  const { scope, department, from, to, asOf, definition, figures } = content;
  const told = BUCKETS.map((bucket) => [bucket, { ...figures[bucket] } as Plain] as const);
  return canonicalText({
    ...{ scope, department: department ?? null, from, to, definition },
    asOf: formatInstant(asOf),
    figures: Object.fromEntries(told),
  });
}

/** One number that is not what the journal tells. */
export interface FigureDifference {
  readonly bucket: Bucket;
  readonly figure: keyof Figures;
  readonly kept: number;
  readonly told: number;
}

const FIGURES = ['accepted', 'closed', 'openStart', 'openEnd'] as const;

/** The numbers in which what is kept differs from what is told. */
export function differencesBetween(kept: ScopedFigures, told: ScopedFigures): FigureDifference[] {
  return BUCKETS.flatMap((bucket) =>
    FIGURES.map((figure) => {
      const pair = { kept: kept[bucket][figure], told: told[bucket][figure] };
      return { bucket, figure, ...pair };
    }),
  ).filter((one) => one.kept !== one.told);
}

/** Figures of several keys, added up. */
export function summedFigures(parts: readonly Figures[]): Figures {
  const sum = (pick: (part: Figures) => number) =>
    parts.reduce((total, part) => total + pick(part), 0);
  return {
    accepted: sum((part) => part.accepted),
    closed: sum((part) => part.closed),
    openStart: sum((part) => part.openStart),
    openEnd: sum((part) => part.openEnd),
  };
}
