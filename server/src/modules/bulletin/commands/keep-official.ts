import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type InvalidFile, invalidFile } from '../core/draft.ts';
import { type KeptOfficial, type OfficialId, serialFaults } from '../core/kept-official.ts';
import type { OfficialFile } from '../core/official-file.ts';
import { parseOfficialFile } from '../core/parse-official-file.ts';
import type { BulletinDeps } from '../deps.ts';
import {
  type AskedOfficial,
  findToGoOn,
  type OfficialStepBar,
  overtakenBy,
} from '../official-step.ts';
import { officialView } from '../official-view.ts';
import { insertOfficial, updateOfficial } from '../store/official-store.ts';

/** Keeps a new document as a draft. */
export async function startOfficial(
  deps: BulletinDeps,
  asked: { readonly actor: Actor; readonly file: unknown; readonly idempotency: IdempotencyKey },
): Promise<Result<KeptOfficialDocument, InvalidFile>> {
  const { actor, idempotency } = asked;
  const file = readOfficial(asked.file);
  if (!file.ok) return file;
  const [at, by] = [deps.now(), actor.staffId];
  const document: KeptOfficial = {
    officialId: deps.newId() as OfficialId,
    ...{ version: 1, state: 'DRAFT', file: file.value, updatedAt: at, updatedBy: by },
  };
  const entry = { version: 1, act: 'START', at, by, comment: null } as const;
  const story = [entry];
  const reply = await officialView(deps, { document, story, issued: null }, actor);
  return transact(deps.db, async (tx) => {
    await insertOfficial(tx, document, entry);
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}

/** Saves the text of a draft; whoever comes second is told who was first. */
export async function saveOfficial(
  deps: BulletinDeps,
  asked: AskedOfficial & { readonly file: unknown },
): Promise<Result<KeptOfficialDocument, OfficialStepBar | InvalidFile>> {
  const { actor, idempotency, version: seen } = asked;
  const file = readOfficial(asked.file);
  if (!file.ok) return file;
  const found = await findToGoOn(deps, { ...asked, act: 'SAVE' });
  if (!found.ok) return found;
  const [at, by, version] = [deps.now(), actor.staffId, seen + 1];
  const document = {
    ...found.value.document,
    ...{ version, file: file.value, updatedAt: at, updatedBy: by },
  };
  const entry = { version, act: 'SAVE', at, by, comment: null } as const;
  const story = [...found.value.story, entry];
  const reply = await officialView(deps, { document, story, issued: null }, actor);
  const kept = await transact(deps.db, async (tx) => {
    if ((await updateOfficial(tx, document, entry)).stale) return refuse('stale');
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
  return kept.ok ? kept : refuse(await overtakenBy(deps, asked));
}

function readOfficial(value: unknown): Result<OfficialFile, InvalidFile> {
  const file = parseOfficialFile(value);
  if (!file.ok) return refuse(invalidFile(file.refusal));
  const faults = serialFaults(file.value);
  return faults.length > 0 ? refuse(invalidFile(faults)) : ok(file.value);
}
