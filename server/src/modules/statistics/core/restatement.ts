import type { ChangeKind } from '@banshi/contract/snapshot-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { CaseId, CountStep } from '../../cases/index.ts';
import { DEFINITION, definitionOf } from './definition.ts';
import { countIn, type Measure } from './measures.ts';
import type { Period } from './statistics-period.ts';

/** What entries of one case changed in the figures of a period after they were frozen. */
export interface Change {
  readonly caseId: CaseId;
  readonly recordedAt: Instant;
  readonly kind: ChangeKind;
  readonly accepted: number;
  readonly closed: number;
}

interface Later {
  readonly caseId: CaseId;
  readonly recordedAt: Instant;
  readonly steps: readonly CountStep[];
}

/** The change that these steps make within a period; undefined where its figures stay what they were. */
export function changeIn(
  { caseId, recordedAt, steps }: Later,
  { from, to, definition: version }: Period & { readonly definition: number },
  isMine: (matterId: number) => boolean,
): Change | undefined {
  const definition = definitionOf(version) ?? DEFINITION;
  const within = (measure: Measure) =>
    steps
      .filter(({ matterId }) => isMine(matterId))
      .map((step) => countIn(step, measure))
      .filter((counted) => counted !== undefined && counted.on >= from && counted.on <= to)
      .reduce((sum, counted) => sum + (counted?.n ?? 0), 0);
  const [accepted, closed] = [
    within(definition.accepted),
    definition.closed.reduce((sum, measure) => sum + within(measure), 0),
  ];
  if (accepted === 0 && closed === 0) return undefined;
  return { caseId, recordedAt, kind: kindOf(accepted, closed), accepted, closed };
}

function kindOf(accepted: number, closed: number): ChangeKind {
  if (accepted >= 0 && closed >= 0) return 'added';
  return accepted <= 0 && closed <= 0 ? 'takenBack' : 'changed';
}
