import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import { OFFICIAL_WAY } from '../core/official-way.ts';
import type { BulletinDeps } from '../deps.ts';
import {
  type AskedOfficial,
  findToGoOn,
  type OfficialStepBar,
  overtakenBy,
} from '../official-step.ts';
import { officialView } from '../official-view.ts';
import { updateOfficial } from '../store/official-store.ts';

/** A step that leaves the text as it is; only who sends it back says why. */
type ReviewStep =
  | { readonly act: 'SUBMIT' | 'PASS'; readonly comment: null }
  | { readonly act: 'RETURN'; readonly comment: string };

/** Hands a draft in to be reviewed. */
export async function submitOfficial(
  deps: BulletinDeps,
  asked: AskedOfficial,
): Promise<Result<KeptOfficialDocument, OfficialStepBar>> {
  return take(deps, asked, { act: 'SUBMIT', comment: null });
}

/** Passes a document that was handed in, so that it may be issued. */
export async function passOfficial(
  deps: BulletinDeps,
  asked: AskedOfficial,
): Promise<Result<KeptOfficialDocument, OfficialStepBar>> {
  return take(deps, asked, { act: 'PASS', comment: null });
}

/** Sends a document back to be written anew, with the reason. */
export async function returnOfficial(
  deps: BulletinDeps,
  { comment: typed, ...asked }: AskedOfficial & { readonly comment: string },
): Promise<
  Result<KeptOfficialDocument, OfficialStepBar | { readonly code: 'bulletin/reason-missing' }>
> {
  const comment = typed.trim();
  if (comment === '') return refuse({ code: 'bulletin/reason-missing' });
  return take(deps, asked, { act: 'RETURN', comment });
}

async function take(
  deps: BulletinDeps,
  asked: AskedOfficial,
  { act, comment }: ReviewStep,
): Promise<Result<KeptOfficialDocument, OfficialStepBar>> {
  const { actor, idempotency, version: seen } = asked;
  const found = await findToGoOn(deps, { ...asked, act });
  if (!found.ok) return found;
  const [at, by, version] = [deps.now(), actor.staffId, seen + 1];
  const document = {
    ...found.value.document,
    ...{ version, state: OFFICIAL_WAY[act].to, updatedAt: at, updatedBy: by },
  };
  const entry = { version, act, at, by, comment };
  const shown = { document, story: [...found.value.story, entry], issued: null };
  const reply = await officialView(deps, shown, actor);
  const kept = await transact(deps.db, async (tx) => {
    if ((await updateOfficial(tx, document, entry)).stale) return refuse('stale');
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return kept.ok ? kept : refuse(await overtakenBy(deps, asked));
}
