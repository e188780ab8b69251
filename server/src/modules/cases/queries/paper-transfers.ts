import type { QueryOf } from '@banshi/contract/endpoint';
import type { listTransfers, PaperTransfer, WholeTransfer } from '@banshi/contract/paper-transfers';
import type { TransferAct } from '@banshi/contract/paper-words';
import { CASE_READERS } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import { type Actor, bodiesWithin, type StaffId } from '../../identity/index.ts';
import type { Caller } from '../core/caller.ts';
import { acceptanceOf, type CaseId } from '../core/case.ts';
import { replay } from '../core/evolve.ts';
import type { MaterialEntry, PaperRef } from '../core/materials/material-event.ts';
import { transferRefusal } from '../core/materials/paper-transfer.ts';
import type { CaseDeps } from '../deps.ts';
import { summariesOf } from './case-summaries.ts';
import {
  casesOnTransfer,
  findReadableTransfer,
  TRANSFER_COLUMNS,
  type TransferRow,
  transferRefOf,
} from './find-transfer.ts';
import { type MaterialsRead, readMaterials } from './material-journal.ts';

type Query = QueryOf<typeof listTransfers>;

/** The transfer lists of the bodies whose cases this person reads, the last one first. */
export async function listTransfersFor(deps: CaseDeps, actor: Actor, query: Query) {
  const cursor = readMomentCursor(query.after);
  const { rows } = await sql<TransferRow>`
    select ${sql.join(TRANSFER_COLUMNS.map((name) => sql.ref(name)))} from cases.paper_transfers
    where department_id = any(${bodiesWithin(actor, CASE_READERS)}::int[])
      and ${query.state === 'sent' ? sql`state = 'sent'` : sql`true`}
      and ${cursor ? sql`(sent_at, id) < (to_timestamp(${Number(cursor.on)}::float8 / 1000), ${cursor.id}::uuid)` : sql`true`}
    order by sent_at desc, id desc
    limit ${query.limit + 1}`.execute(deps.db);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    transfers: await describe(deps, page),
    next: last ? cursorAfter(String(last.sent_at), last.id) : null,
  };
}

async function describe(deps: CaseDeps, rows: readonly TransferRow[]): Promise<PaperTransfer[]> {
  const people = rows.flatMap((row) => [row.sent_by, row.settled_by]) as (StaffId | null)[];
  const [names, { byId }] = await Promise.all([deps.staffNames(people), deps.organisations()]);
  const nameOf = (id: string | null) => (id ? (names.get(id as StaffId)?.name ?? '') : null);
  return rows.map((row) => {
    const { transferId, number, direction, state, departmentId } = transferRefOf(row);
    return {
      ...{ transferId, number, direction, state },
      department: {
        organisationId: departmentId,
        shortName: byId.get(departmentId)?.shortName ?? '',
      },
      caseCount: row.case_count,
      paperCount: row.paper_count,
      missingCount: row.missing_count,
      note: row.note,
      sentBy: nameOf(row.sent_by) ?? '',
      sentAt: formatInstant(row.sent_at),
      settledBy: nameOf(row.settled_by),
      settledAt: row.settled_at === null ? null : formatInstant(row.settled_at),
    };
  });
}

/** A transfer list with its paper, as the journals of its cases tell it; undefined when this person has none such. */
export async function readTransfer(
  deps: CaseDeps,
  caller: Caller,
  transferId: string,
): Promise<WholeTransfer | undefined> {
  const row = await findReadableTransfer(deps.db, caller, transferId);
  if (!row) return undefined;
  const caseIds = await casesOnTransfer(deps.db, transferId);
  const [summaries, cases, [head]] = await Promise.all([
    summariesOf(deps, deps.db, caseIds),
    Promise.all(caseIds.map((caseId) => papersOfCase(deps, caseId, transferId))),
    describe(deps, [row]),
  ]);
  if (!head) return undefined;
  const listed = cases.flatMap(({ caseId, papers }) => {
    const of = summaries.get(caseId);
    if (!of) return [];
    const { displayNo, matter, applicantName, due } = of;
    return [{ caseId, displayNo, matterName: matter.name, applicantName, due, papers }];
  });
  const acts = (['take', 'recall'] as const satisfies readonly TransferAct[]).filter(
    (act) => !transferRefusal(act, caller, transferRefOf(row)),
  );
  return {
    ...head,
    cases: listed.toSorted((one, other) => (one.displayNo < other.displayNo ? -1 : 1)),
    acts,
  };
}

async function papersOfCase(deps: CaseDeps, caseId: CaseId, transferId: string) {
  const read = await readMaterials(deps.db, caseId);
  const names = await materialNames(deps, read);
  const events = read.between.flatMap(({ event }: MaterialEntry) =>
    'transferId' in event && event.transferId === transferId ? [event] : [],
  );
  const sent = events.find((event) => event.type === 'cases/paper-sent');
  const taken = events.find((event) => event.type === 'cases/paper-taken');
  const isMissing = (paper: PaperRef) =>
    taken?.missing.some((one) => one.orderNum === paper.orderNum) ?? false;
  return {
    caseId,
    papers: (sent?.papers ?? []).map((paper) => ({
      ...paper,
      name: names.get(paper.orderNum) ?? '',
      isMissing: isMissing(paper),
    })),
  };
}

/** What the materials of a case are called in the list that it is examined against. */
export async function materialNames(
  { matter }: Pick<CaseDeps, 'matter'>,
  { entries }: Pick<MaterialsRead, 'entries'>,
): Promise<ReadonlyMap<number, string>> {
  const current = replay(entries);
  const version = current.origin === 'counter' ? acceptanceOf(current)?.matterVersion : undefined;
  const list = await matter(current.matterId, version);
  return new Map(list?.materials.map(({ orderNum, name }) => [orderNum, name]));
}
