import { readFile } from 'node:fs/promises';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import {
  type BulletinDeps,
  compileBulletin,
  type DraftId,
  saveBulletin,
} from '../modules/bulletin/index.ts';
import { findActorByLogin } from '../modules/identity/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { seededIds } from './seeded-ids.ts';

const FILE = new URL('../../demo/bulletin-2022-19.json', import.meta.url);
const WEEK = { from: '2022-06-13', to: '2022-06-17' } as const;
/** Half past nine on the Monday after the week, when the editor begins. */
const COMPILED_AT = 1_655_688_600_000 as Instant;
const WRITTEN_AT = (COMPILED_AT + 2 * 3_600_000) as Instant;

/** The draft of the week of 13 June 2022: compiled by the editor, then written out in full. */
export async function draftBulletin(deps: BulletinDeps): Promise<void> {
  const actor = await findActorByLogin(deps.db, 'editor');
  assert(actor, 'the demo has an editor');
  const draftId = seededIds('bulletin', COMPILED_AT)() as DraftId;
  const compiling = keyFor(actor.staffId, 'compile');
  if (!(await findAnswer(deps.db, compiling))) {
    const then = { ...deps, now: () => COMPILED_AT, newId: () => draftId };
    const compiled = await compileBulletin(then, { actor, ...WEEK, idempotency: compiling });
    assert(compiled.ok, 'the week of the demo is a period');
  }
  const writing = keyFor(actor.staffId, 'write');
  if (await findAnswer(deps.db, writing)) return;
  const file: unknown = JSON.parse(await readFile(FILE, 'utf8'));
  const later = { ...deps, now: () => WRITTEN_AT };
  const saving = { actor, draftId, version: 1, file, idempotency: writing };
  const saved = await saveBulletin(later, saving);
  assert(saved.ok, 'the bulletin of the demo keeps its format');
}

function keyFor(subject: string, act: string): IdempotencyKey {
  const key = `demo-bulletin-${act}`;
  return { subject, operation: 'demo', key, fingerprint: sm3(key) };
}
