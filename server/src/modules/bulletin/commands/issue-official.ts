import type { KeptOfficialDocument } from '@banshi/contract/official-register';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import type { MissingCharacters } from '../bulletin-documents.ts';
import { type KeptOfficial, type OfficialEntry, seriesOf } from '../core/kept-official.ts';
import type { BulletinDeps } from '../deps.ts';
import { type FrozenOfficial, freezeOfficial, type Numbered } from '../freeze-official.ts';
import {
  type AskedOfficial,
  findToGoOn,
  type OfficialStepBar,
  overtakenBy,
} from '../official-step.ts';
import { officialView } from '../official-view.ts';
import { findOfficialSerial } from '../queries/official-register.ts';
import { insertIssued, takeSerial, updateOfficial } from '../store/official-store.ts';

/** Every lost attempt is another's issuing in the same series. */
const ATTEMPTS_MAX = 30;

type IssueRefusal = OfficialStepBar | MissingCharacters;

interface Found {
  readonly document: KeptOfficial;
  readonly story: readonly OfficialEntry[];
}

/**
 * Issues a document that was reviewed: the next number of its series, today's date, everything frozen and signed. Pages are laid out before
 * the transaction; where another issuing took their number meanwhile, they are laid out again.
 */
export async function issueOfficial(
  deps: BulletinDeps,
  asked: AskedOfficial,
): Promise<Result<KeptOfficialDocument, IssueRefusal>> {
  const found = await findToGoOn(deps, { ...asked, act: 'ISSUE' });
  if (!found.ok) return found;
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    const tried = await tryIssuing(deps, asked, found.value);
    if (tried.ok) return tried;
    if (tried.refusal !== 'taken') return refuse(tried.refusal);
  }
  throw new Error(`the number of a document was taken ${ATTEMPTS_MAX} times`);
}

async function tryIssuing(
  deps: BulletinDeps,
  asked: AskedOfficial,
  { document, story }: Found,
): Promise<Result<KeptOfficialDocument, IssueRefusal | 'taken'>> {
  const [at, by] = [deps.now(), asked.actor.staffId];
  const day = localDateOf(at);
  const counted = seriesOf(document.file, day);
  const seen = counted && (await findOfficialSerial(deps.db, counted.series));
  // The first of a series carries the number that its writer typed, and the series goes on from there.
  const numbered = counted && {
    series: counted.series,
    serial: seen === undefined ? counted.typed : seen + 1,
  };
  const frozen = await freezeOfficial(deps, document.file, { numbered, day });
  if (!frozen.ok) return frozen;
  const version = document.version + 1;
  const issued: KeptOfficial = {
    ...document,
    ...{ version, state: 'ISSUED', file: frozen.value.file, updatedAt: at, updatedBy: by },
  };
  const entry = { version, act: 'ISSUE', at, by, comment: null } as const;
  const whole = [...story, entry];
  const shown = { document: issued, story: whole, issued: issuedView(frozen.value) };
  const reply = await officialView(deps, shown, asked.actor);
  const kept = await keep(deps, asked, {
    issued,
    entry,
    frozen: frozen.value,
    numbered,
    seen,
    reply,
  });
  if (kept.ok) return kept;
  return refuse(kept.refusal === 'taken' ? 'taken' : await overtakenBy(deps, asked));
}

interface Issued {
  readonly issued: KeptOfficial;
  readonly entry: OfficialEntry;
  readonly frozen: FrozenOfficial;
  readonly numbered: Numbered | undefined;
  readonly seen: number | undefined;
  readonly reply: KeptOfficialDocument;
}

async function keep(
  deps: BulletinDeps,
  { idempotency }: AskedOfficial,
  { issued, entry, frozen, numbered, seen, reply }: Issued,
): Promise<Result<KeptOfficialDocument, 'stale' | 'taken'>> {
  return transact(deps.db, async (tx): Promise<Result<KeptOfficialDocument, 'stale' | 'taken'>> => {
    if (numbered) {
      const { series, serial } = numbered;
      if (!(await takeSerial(tx, series, { seen, serial }))) return refuse('taken');
    }
    if ((await updateOfficial(tx, issued, entry)).stale) return refuse('stale');
    await insertIssued(tx, issued, frozen);
    await keepAnswer(tx, idempotency, reply);
    return ok(reply);
  });
}

function issuedView(frozen: FrozenOfficial): NonNullable<KeptOfficialDocument['issued']> {
  const { pageCount, renderer, templateVersion, seals, signature } = frozen;
  return {
    ...{ pageCount, renderer, templateVersion, seals: [...seals] },
    contentSm3: frozen.contentSm3.toString('hex'),
    textSm3: frozen.textSm3.toString('hex'),
    pdfSm3: frozen.pdfSm3.toString('hex'),
    templateSm3: frozen.templateSm3.toString('hex'),
    fontsSm3: frozen.fontsSm3.toString('hex'),
    keyId: signature.keyId,
    signature: signature.value.toString('hex'),
  };
}
