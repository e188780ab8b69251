import { readFile } from 'node:fs/promises';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import {
  type BulletinDeps,
  compileBulletin,
  type DraftId,
  keepRecipient,
  passDraft,
  saveBulletin,
  signBulletin,
  submitDraft,
} from '../modules/bulletin/index.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { transact } from '../platform/database/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { seededIds } from './seeded-ids.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
/** Half past nine on Monday, 20 June 2022, when the editor begins with the week before. */
const COMPILED_AT = 1_655_688_600_000 as Instant;

interface Issue {
  readonly name: string;
  readonly week: { readonly from: string; readonly to: string };
  readonly compiledAt: Instant;
  readonly file: URL;
}

const SIGNED: Issue = {
  name: 'bulletin-18',
  week: { from: '2022-06-06', to: '2022-06-10' },
  compiledAt: (COMPILED_AT - WEEK_MS) as Instant,
  file: new URL('../../demo/bulletin-2022-18.json', import.meta.url),
};
const DRAFTED: Issue = {
  name: 'bulletin',
  week: { from: '2022-06-13', to: '2022-06-17' },
  compiledAt: COMPILED_AT,
  file: new URL('../../demo/bulletin-2022-19.json', import.meta.url),
};

/** What a step of the demo is given. */
interface Asked {
  readonly actor: Actor;
  readonly idempotency: IdempotencyKey;
}

/** One who acts on an issue at an hour after it was compiled; what was done already is not done again. */
type Act = (
  who: string,
  hours: number,
  carryOut: (deps: BulletinDeps, asked: Asked) => Promise<Result<unknown, unknown>>,
) => Promise<void>;

/** The issue of the week of 6 June 2022, signed, and the draft of the week after, written out in full. */
export async function playBulletins(deps: BulletinDeps): Promise<void> {
  await fillRegister(deps);
  await walkToPrint(actOn(deps, SIGNED), await write(deps, SIGNED));
  await write(deps, DRAFTED);
}

/** The recipients of the signed issue; one of them is outside of the house. */
const RECIPIENTS = [
  { kind: 'report', name: '中心领导', copies: 8, body: 'CENTER' },
  { kind: 'send', name: '各相关省级部门（单位）', copies: 45, body: 'PROVINCE' },
  { kind: 'send', name: '中心各处（室）、直属单位', copies: 15, body: 'CENTER' },
  { kind: 'send', name: '省档案馆（示例）', copies: 2, body: '' },
  { kind: 'issue', name: '各部门窗口', copies: 8, body: 'PROVINCE' },
] as const;

/** Entered again, a recipient is the same one. */
async function fillRegister(deps: BulletinDeps): Promise<void> {
  const actor = await findActorByLogin(deps.db, 'editor');
  assert(actor, 'the demo has an editor');
  const { all } = await deps.organisations();
  const then = { ...deps, now: () => SIGNED.compiledAt };
  await transact(deps.db, async (tx) => {
    for (const { body, ...recipient } of RECIPIENTS) {
      const organisationId = all.find(({ code }) => code === body)?.id ?? null;
      const kept = await keepRecipient(then, tx, {
        actor,
        given: { ...recipient, organisationId },
      });
      assert(kept.ok, 'every recipient of the demo has a name and a body');
    }
    return ok(undefined);
  });
}

/** Compiled by the editor, then written out in full. */
async function write(deps: BulletinDeps, issue: Issue): Promise<DraftId> {
  const act = actOn(deps, issue);
  const draftId = seededIds(issue.name, issue.compiledAt)() as DraftId;
  await act('editor', 0, (then, asked) =>
    compileBulletin({ ...then, newId: () => draftId }, { ...asked, ...issue.week }),
  );
  const file: unknown = JSON.parse(await readFile(issue.file, 'utf8'));
  await act('editor', 2, (then, asked) =>
    saveBulletin(then, { ...asked, draftId, version: 1, file }),
  );
  return draftId;
}

/** Submitted on the afternoon of that Monday, reviewed twice on Tuesday, signed on Wednesday. */
async function walkToPrint(act: Act, draftId: DraftId): Promise<void> {
  await act('editor', 5, (then, asked) =>
    submitDraft(then, { ...asked, draftId, version: 2, areWarningsChecked: true }),
  );
  await act('bulletin.division', 24, (then, asked) =>
    passDraft(then, { ...asked, draftId, version: 4 }),
  );
  await act('bulletin.office', 29, (then, asked) =>
    passDraft(then, { ...asked, draftId, version: 5 }),
  );
  await act('signer', 48, (then, asked) =>
    signBulletin(then, { ...asked, draftId, version: 6, areWarningsChecked: true }),
  );
}

function actOn(deps: BulletinDeps, { name, compiledAt }: Issue): Act {
  return async (who, hours, carryOut) => {
    const actor = await findActorByLogin(deps.db, who);
    assert(actor, `the demo has the account ${who}`);
    const key = `demo-${name}-${hours}`;
    const subject = actor.staffId;
    const idempotency = { subject, operation: 'demo', key, fingerprint: sm3(key) };
    if (await findAnswer(deps.db, idempotency)) return;
    const at = (compiledAt + hours * HOUR_MS) as Instant;
    const done = await carryOut({ ...deps, now: () => at }, { actor, idempotency });
    assert(done.ok, `the bulletin of the demo keeps every rule: ${JSON.stringify(done)}`);
  };
}
