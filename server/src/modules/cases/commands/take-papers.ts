import type { ReplyOf } from '@banshi/contract/endpoint';
import type { takePapers as operation } from '@banshi/contract/paper-transfers';
import type { TransferAct } from '@banshi/contract/paper-words';
import { assert } from '../../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { keepAnswer } from '../../../platform/http/index.ts';
import type { CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import type { MaterialEntry, TransferRef } from '../core/materials/material-event.ts';
import { materialsOf } from '../core/materials/materials.ts';
import {
  paperPlaceOf,
  takeBack,
  takeIn,
  transferRefusal,
} from '../core/materials/paper-transfer.ts';
import { PAPER_WAYS } from '../core/materials/papers.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps } from '../deps.ts';
import { casesOnTransfer, findReadableTransfer, transferRefOf } from '../queries/find-transfer.ts';
import { type MaterialsRead, readMaterials } from '../queries/material-journal.ts';
import { saveMaterialStep } from '../store/material-store.ts';
import type { PaperMove } from '../store/paper-rows.ts';
import { settleTransfer } from '../store/transfer-store.ts';
import { untilNobodyCameBetween } from './act-between-steps.ts';
import { callerOf } from './act-on-case.ts';
import type { PaperRequest } from './send-papers.ts';

/** A request about a list that was made. */
export interface TransferRequest extends PaperRequest {
  readonly transferId: string;
}

/** Something that was on a list and did not come. */
export interface MissingPaper {
  readonly caseId: string;
  readonly orderNum: number;
}

type Settled = Promise<Result<ReplyOf<typeof operation>, CaseRefusal>>;

/** 签收: signs for what came with a list; what did not come lies where it lay. */
export function takePapers(
  deps: CaseDeps,
  request: TransferRequest,
  missing: readonly MissingPaper[],
): Settled {
  return settle(deps, request, { act: 'take', missing });
}

/** 撤回: takes back a list that nobody has signed for. */
export function recallPapers(deps: CaseDeps, request: TransferRequest): Settled {
  return settle(deps, request, { act: 'recall', missing: [] });
}

interface Settling {
  readonly act: TransferAct;
  readonly missing: readonly MissingPaper[];
}

function settle(deps: CaseDeps, request: TransferRequest, settling: Settling): Settled {
  return untilNobodyCameBetween(async () => {
    const { actor, transferId } = request;
    const caller = callerOf(actor);
    const row = await findReadableTransfer(deps.db, caller, transferId);
    if (!row) return refuse({ code: 'cases/transfer-unknown' });
    const transfer = transferRefOf(row);
    const refusal = transferRefusal(settling.act, caller, transfer);
    if (refusal) return refuse(refusal);
    const caseIds = await casesOnTransfer(deps.db, transferId);
    const stray = settling.missing.find(({ caseId }) => !caseIds.some((one) => one === caseId));
    if (stray) return refuse({ code: 'cases/paper-not-listed', orderNums: [stray.orderNum] });
    const reads = await Promise.all(caseIds.map((caseId) => readMaterials(deps.db, caseId)));
    const done = await transact(deps.db, async (tx) => {
      return settleAll(tx, deps, { request, settling, transfer, caseIds, reads });
    });
    if (done.ok) return done;
    return done.refusal === 'stale' ? 'stale' : refuse(done.refusal);
  });
}

interface All {
  readonly request: TransferRequest;
  readonly settling: Settling;
  readonly transfer: ReturnType<typeof transferRefOf>;
  readonly caseIds: readonly CaseId[];
  readonly reads: readonly MaterialsRead[];
}

async function settleAll(
  tx: Tx,
  { now }: CaseDeps,
  { request, settling, transfer, caseIds, reads }: All,
): Promise<Result<{ readonly missingCount: number }, CaseRefusal | 'stale'>> {
  const [at, by] = [now(), request.actor.staffId];
  const { transferId, number, direction, departmentId } = transfer;
  let missingCount = 0;
  for (const [index, caseId] of caseIds.entries()) {
    const read = reads[index];
    assert(read, 'each case of the list was read');
    const missing = settling.missing.filter((one) => one.caseId === caseId);
    const event = eventOf(
      read,
      { at, by },
      {
        ...settling,
        missing: missing.map(({ orderNum }) => orderNum),
        transfer: { transferId, number, direction },
      },
    );
    if (!event.ok) return event;
    missingCount += event.value.type === 'cases/paper-taken' ? event.value.missing.length : 0;
    const entry = { version: read.materialVersion + 1, event: event.value };
    const papers = { departmentId, ...placeAfter(read, entry) };
    const { stale } = await saveMaterialStep(tx, { caseId, entry, claims: [], papers });
    if (stale) return refuse('stale');
  }
  const state = settling.act === 'take' ? 'taken' : 'recalled';
  const { moved } = await settleTransfer(tx, { transferId, state, by, at, missingCount });
  if (!moved) return refuse('stale');
  const reply = { missingCount };
  await keepAnswer(tx, request.idempotency, reply);
  return ok(reply);
}

function eventOf(
  { entries, materials }: MaterialsRead,
  who: Pick<MaterialEntry['event'], 'at' | 'by'>,
  {
    act,
    missing,
    transfer,
  }: {
    readonly act: TransferAct;
    readonly missing: readonly number[];
    readonly transfer: TransferRef;
  },
) {
  const look = { ...who, caseVersion: replay(entries).version };
  if (act === 'recall') return ok(takeBack(look, materials, transfer));
  return takeIn(look, materials, { ...transfer, missing });
}

/** What came rests where it is; what did not come, or was taken back, waits for its way anew. */
function placeAfter(
  { entries, between }: MaterialsRead,
  entry: MaterialEntry,
): Pick<PaperMove, 'place' | 'waitsSince'> {
  const { event } = entry;
  assert('direction' in event, 'the entry is about paper');
  const after = materialsOf(entries, [...between, entry]);
  const waits = event.type !== 'cases/paper-taken' || event.missing.length > 0;
  return {
    place: paperPlaceOf(after) ?? PAPER_WAYS[event.direction].to,
    waitsSince: waits ? event.at : null,
  };
}
