import type { ReplyOf } from '@banshi/contract/endpoint';
import type { sendPapers as operation } from '@banshi/contract/paper-transfers';
import type { TransferDirection } from '@banshi/contract/paper-words';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type IdempotencyKey, keepAnswer } from '../../../platform/http/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import type { CaseId, CounterCase } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import { sendOff, sideRefusal } from '../core/materials/paper-transfer.ts';
import { PAPER_WAYS } from '../core/materials/papers.ts';
import { mayRead } from '../core/permissions.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { transferNumber } from '../queries/find-transfer.ts';
import { type MaterialsRead, readMaterials } from '../queries/material-journal.ts';
import { saveMaterialStep } from '../store/material-store.ts';
import { insertTransfer, nextTransferSerial } from '../store/transfer-store.ts';
import { untilNobodyCameBetween } from './act-between-steps.ts';
import { callerOf } from './act-on-case.ts';

/** Who does something with the paper of cases. */
export interface PaperRequest {
  readonly actor: Actor;
  readonly idempotency: IdempotencyKey;
}

interface Asked {
  readonly direction: TransferDirection;
  readonly caseIds: readonly string[];
  readonly note: string | null;
}

type Sent = ReplyOf<typeof operation>;

/** 移交: makes a list of the paper of these cases, all or none, and sends it on its way. */
export function sendPapers(
  deps: CaseDeps,
  request: PaperRequest,
  asked: Asked,
): Promise<Result<Sent, CaseRefusal>> {
  return untilNobodyCameBetween(async () => {
    const bundle = await readBundle(deps, callerOf(request.actor), asked);
    if (!bundle.ok) return bundle;
    const sent = await transact(deps.db, (tx) =>
      send(tx, deps, { request, asked, ...bundle.value }),
    );
    if (sent.ok) return sent;
    return sent.refusal === 'stale' ? 'stale' : refuse(sent.refusal);
  });
}

interface Bundle {
  readonly departmentId: number;
  readonly cases: readonly Bundled[];
}

interface Bundled {
  readonly current: CounterCase;
  readonly read: MaterialsRead;
}

/** The cases that are to go together: read, readable, and of one department for which this person sends. */
async function readBundle(
  { db }: CaseDeps,
  caller: Caller,
  { caseIds, direction }: Asked,
): Promise<Result<Bundle, CaseRefusal>> {
  const cases: Bundled[] = [];
  // In order of id, so that two lists about the same cases wait in a row and not in a ring.
  const ids = caseIds.toSorted() as CaseId[];
  for (const read of await Promise.all(ids.map((id) => readMaterials(db, id)))) {
    const current = read.entries.length > 0 ? replay(read.entries) : undefined;
    if (!current || !mayRead(caller, current)) return refuse({ code: 'cases/not-found' });
    if (current.origin === 'source') {
      return refuse({ code: 'cases/owned-by-source', source: current.source });
    }
    cases.push({ current, read });
  }
  const [departmentId = 0, ...others] = new Set(cases.map((one) => one.current.departmentId));
  if (others.length > 0) return refuse({ code: 'cases/transfer-of-several' });
  const side = sideRefusal(PAPER_WAYS[direction].sentBy, caller, departmentId);
  return side ? refuse(side) : ok({ departmentId, cases });
}

interface Sending extends Bundle {
  readonly request: PaperRequest;
  readonly asked: Asked;
}

async function send(
  tx: Tx,
  deps: CaseDeps,
  { request: { actor, idempotency }, asked, departmentId, cases }: Sending,
): Promise<Result<Sent, CaseRefusal | 'stale'>> {
  const [at, by] = [deps.now(), actor.staffId];
  const madeOn = localDateOf(at);
  const serial = await nextTransferSerial(tx, madeOn);
  const reply = { transferId: deps.newId(), number: transferNumber(madeOn, serial) };
  const { direction, note } = asked;
  const events = cases.map(({ current, read }) => {
    const look = { at, by, caseVersion: current.version };
    return { current, read, event: sendOff(look, read.materials, { ...reply, direction }) };
  });
  const without = events.filter(({ event }) => !event).map(({ current }) => current);
  if (without.length > 0) {
    return refuse({ code: 'cases/no-paper-here', caseNos: await numbersOf(deps, without) });
  }
  let paperCount = 0;
  for (const { current, read, event } of events) {
    if (!event) continue;
    paperCount += event.papers.length;
    const { stale } = await saveMaterialStep(tx, {
      caseId: current.id,
      entry: { version: read.materialVersion + 1, event },
      claims: [],
      papers: { departmentId, place: direction, waitsSince: null },
    });
    if (stale) return refuse('stale');
  }
  const caseIds = cases.map(({ current }) => current.id);
  const { transferId } = reply;
  await insertTransfer(tx, {
    ...{ transferId, madeOn, serial, departmentId, direction, caseIds, paperCount, note, by, at },
  });
  await keepAnswer(tx, idempotency, reply);
  return ok(reply);
}

async function numbersOf({ matter }: CaseDeps, cases: readonly CounterCase[]): Promise<string[]> {
  return Promise.all(
    cases.map(async ({ matterId, numberedOn, serial }) => {
      const { taskCode } = (await matter(matterId)) ?? {};
      return taskCode ? buildCaseNumber(taskCode, numberedOn, serial).displayNo : '';
    }),
  );
}
