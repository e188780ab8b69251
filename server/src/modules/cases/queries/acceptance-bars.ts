import type { Instant } from '../../../kernel/instant.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { Pinned } from '../core/acceptance.ts';
import type { CounterCase } from '../core/case.ts';
import { unmetRefusal } from '../core/eligibility.ts';
import { groundsFor } from '../core/key-project.ts';
import { acceptanceRefusal } from '../core/materials/material-acts.ts';
import { type Materials, soundIn } from '../core/materials/materials.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { TolerantExamination } from '../core/tolerance/tolerance.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';
import { barRefusal } from './bars.ts';
import { barredSince } from './credit.ts';
import { examineConditions } from './examine-conditions.ts';

/** What is looked at before a case is accepted on any terms. */
interface Examined {
  readonly matter: MatterFacts;
  readonly materials: Materials;
  readonly at: Instant;
  /** Materials that may be wanting, since something else was agreed on them. */
  readonly settled?: readonly number[];
}

/** What stands against accepting this case on any terms: a material found wanting, or a bar from applying again. */
export async function acceptanceBar(
  db: Reader,
  { applicantId }: Pick<CounterCase, 'applicantId'>,
  { matter, materials, at, settled }: Examined,
): Promise<CaseRefusal | undefined> {
  return (
    acceptanceRefusal(materials, settled) ??
    (await barRefusal(db, applicantId, { matter, today: localDateOf(at) }))
  );
}

/** What is found of the conditions of acceptance; refused when one is not met (第三十二条). */
export async function examineAtDoor(
  deps: Pick<CaseDeps, 'db'>,
  current: CounterCase,
  given: Omit<Parameters<typeof examineConditions>[2], 'stage'>,
): ReturnType<typeof examineConditions> {
  const found = await examineConditions(deps, current, { ...given, stage: 'ACCEPTANCE' });
  const unmet = found.ok && unmetRefusal('ACCEPTANCE', found.value);
  return unmet ? refuse(unmet) : found;
}

/** What acceptance takes from the matter as it is on the days that count, for good. */
export function pinnedFrom(
  { version, limits, reviewChain: chain, grounds }: MatterFacts,
  { keyProject }: Pick<CounterCase, 'keyProject'>,
): Pinned {
  return { matterVersion: version, limits, chain, grounds: groundsFor(grounds, keyProject) };
}

/** What tolerant acceptance pins, and what stands against it: the field of the matter, the record of the applicant. */
export async function tolerantExamination(
  db: Reader,
  current: Pick<CounterCase, 'applicantId' | 'keyProject'>,
  { matter, materials }: Pick<Examined, 'matter' | 'materials'>,
): Promise<TolerantExamination> {
  const { materials: list, grantsBefore, sensitiveField } = matter;
  return {
    ...pinnedFrom(matter, current),
    ...{ list, grantsBefore, sound: soundIn(materials) },
    excludedField: sensitiveField === 'STATE_SECURITY' ? sensitiveField : undefined,
    barredSince: await barredSince(db, current.applicantId),
  };
}
