import type { ChangeKind } from '@banshi/contract/snapshot-words';
import type { Instant } from '../../../kernel/instant.ts';
import type { CaseId, CountStep } from '../../cases/index.ts';
import { countIn } from './measures.ts';
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
  { from, to }: Period,
  isMine: (matterId: number) => boolean,
): Change | undefined {
  const within = (measure: 'accepted' | 'closed') =>
    steps
      .filter(({ matterId }) => isMine(matterId))
      .map((step) => countIn(step, measure))
      .filter((counted) => counted !== undefined && counted.on >= from && counted.on <= to)
      .reduce((sum, counted) => sum + (counted?.n ?? 0), 0);
  const [accepted, closed] = [within('accepted'), within('closed')];
  if (accepted === 0 && closed === 0) return undefined;
  return { caseId, recordedAt, kind: kindOf(accepted, closed), accepted, closed };
}

function kindOf(accepted: number, closed: number): ChangeKind {
  if (accepted >= 0 && closed >= 0) return 'added';
  return accepted <= 0 && closed <= 0 ? 'takenBack' : 'changed';
}
