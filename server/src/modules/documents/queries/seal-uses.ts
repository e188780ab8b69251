import type { DocumentKind } from '@banshi/contract/document-words';
import type { QueryOf } from '@banshi/contract/endpoint';
import type { listSealUses, SealUse, SealUses } from '@banshi/contract/seal-uses';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { cursorAfter, readMomentCursor } from '../../../kernel/page-cursor.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Reader, toTimestamp } from '../../../platform/database/index.ts';
import { type CaseDeps, type CaseId, summariesOf } from '../../cases/index.ts';
import { type Actor, bodiesWithin, type StaffId } from '../../identity/index.ts';
import { UNSEALED_KINDS } from '../core/document-rules.ts';
import { SEAL_WATCHERS } from '../core/permissions.ts';

type Query = QueryOf<typeof listSealUses>;
type Refusal = {
  readonly code: 'identity/organisation-unknown' | 'documents/other-organisation';
};

/** A page of the uses of a seal: of the body asked for, or of the person's own, or of the first at which he may look. */
export async function readSealUses(
  deps: CaseDeps,
  actor: Actor,
  query: Query,
): Promise<Result<SealUses, Refusal>> {
  const { byId } = await deps.organisations();
  const { organisationId: asked } = query;
  const mine = new Set(bodiesWithin(actor, SEAL_WATCHERS));
  if (asked !== undefined && !byId.has(asked))
    return refuse({ code: 'identity/organisation-unknown' });
  if (asked !== undefined && !mine.has(asked))
    return refuse({ code: 'documents/other-organisation' });
  const issuing = (await readIssuers(deps.db)).filter((id) => mine.has(id));
  const own = issuing.find((id) => id === actor.organisationId);
  const chosen = asked ?? own ?? issuing[0];
  const named = (id: number) => ({ organisationId: id, name: byId.get(id)?.name ?? '' });
  const page = chosen === undefined ? EMPTY : await readPage(deps, chosen, query);
  return ok({
    body: chosen === undefined ? null : named(chosen),
    bodies: issuing.map(named).toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
    ...page,
  });
}

const EMPTY: Pick<SealUses, 'uses' | 'next'> = { uses: [], next: null };

/** The bodies that have numbered a document; there are hundreds, not millions. */
async function readIssuers(db: Reader): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('documents.counters')
    .select('organisation_id')
    .distinct()
    .orderBy('organisation_id')
    .execute();
  return rows.map((row) => row.organisation_id);
}

interface Row {
  readonly case_id: CaseId;
  readonly seq: number;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string;
  readonly digest: string;
  readonly file_id: string | null;
  readonly is_signed: boolean;
  readonly issued_at: Instant;
  readonly issued_by: StaffId | null;
}

async function readPage(
  deps: CaseDeps,
  organisationId: number,
  { after, limit }: Query,
): Promise<Pick<SealUses, 'uses' | 'next'>> {
  const cursor = readUseCursor(after);
  const { rows } = await sql<Row>`
    select d.case_id, d.seq, d.kind, d.title, d.number, encode(d.content_digest, 'hex') as digest,
           f.file_id, s.key_id is not null as is_signed, d.issued_at, d.issued_by
    from documents.documents d
    left join documents.files f on f.case_id = d.case_id and f.seq = d.seq
    left join documents.signatures s on s.case_id = d.case_id and s.seq = d.seq
    where d.organisation_id = ${organisationId} and d.kind <> all(${UNSEALED_KINDS}::text[])
      and ${
        cursor
          ? sql`(d.issued_at, d.case_id, d.seq)
              < (${toTimestamp(cursor.at)}, ${cursor.caseId}::uuid, ${cursor.seq}::integer)`
          : sql`true`
      }
    order by d.issued_at desc, d.case_id desc, d.seq desc
    limit ${limit + 1}`.execute(deps.db);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    uses: await describe(deps, page),
    next: last ? cursorAfter(String(last.issued_at), `${last.case_id}_${last.seq}`) : null,
  };
}

const SEQ = /^[0-9]{1,9}$/;

/** Several documents of a case may be issued at one moment: the cursor goes on behind the last of them that was shown. */
function readUseCursor(text: string | undefined) {
  const place = readMomentCursor(text);
  const seq = text?.split('_')[2] ?? '';
  if (!place || !SEQ.test(seq)) return undefined;
  return { at: Number(place.on) as Instant, caseId: place.id, seq: Number(seq) };
}

async function describe(deps: CaseDeps, rows: readonly Row[]): Promise<SealUse[]> {
  const names = await deps.staffNames(rows.map((row) => row.issued_by));
  const cases = await summariesOf(
    deps,
    deps.db,
    rows.map((row) => row.case_id),
  );
  return rows.map(({ case_id: caseId, seq, kind, title, number, ...row }) => {
    const about = cases.get(caseId);
    const who = row.issued_by === null ? undefined : names.get(row.issued_by);
    return {
      ...{ caseId, seq, kind, title, number },
      displayNo: about?.displayNo ?? '',
      matterName: about?.matter.name ?? '',
      contentDigest: row.digest,
      ...{ fileId: row.file_id, isSigned: row.is_signed },
      byName: who?.name ?? '',
      byOrganisation: who?.organisation ?? '',
      at: formatInstant(row.issued_at),
    };
  });
}
