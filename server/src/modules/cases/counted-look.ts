import type { LookKind } from '@banshi/contract/reading-words';
import { localDateOf } from '../../kernel/local-date.ts';
import { type Result, refuse } from '../../kernel/result.ts';
import type { Actor } from '../identity/index.ts';
import { LOOKS_MAX } from './core/privacy/looks.ts';
import type { CaseDeps } from './deps.ts';
import { countLook } from './store/look-rows.ts';

/** Why nothing more is shown to this person today. */
export interface LookedTooOften {
  readonly code: 'cases/looked-too-often';
  readonly kind: LookKind;
  readonly max: number;
}

/** Counts a look for a name or behind a mask; a refusal where this person has looked too often today. */
export async function refusalOfLook(
  { db, now }: Pick<CaseDeps, 'db' | 'now'>,
  { staffId, organisationId: bodyId }: Actor,
  kind: LookKind,
): Promise<Result<never, LookedTooOften> | undefined> {
  const max = LOOKS_MAX[kind];
  const { isTooMany } = await countLook(db, {
    staffId,
    bodyId,
    day: localDateOf(now()),
    kind,
    max,
  });
  return isTooMany ? refuse({ code: 'cases/looked-too-often', kind, max }) : undefined;
}
