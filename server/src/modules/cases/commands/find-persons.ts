import type { findPersons as operation } from '@banshi/contract/cases';
import type { ReplyOf } from '@banshi/contract/endpoint';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../identity/index.ts';
import { type LookedTooOften, refusalOfLook } from '../counted-look.ts';
import type { CaseDeps } from '../deps.ts';
import { personsNamed } from '../queries/persons-named.ts';

/** People of a whole name, as far as the bodies know them for which this person works at the counter; counted. */
export async function findPersons(
  deps: CaseDeps,
  actor: Actor,
  name: string,
): Promise<Result<ReplyOf<typeof operation>, LookedTooOften>> {
  const refused = await refusalOfLook(deps, actor, 'name');
  return refused ?? ok(await personsNamed(deps, actor, name));
}
