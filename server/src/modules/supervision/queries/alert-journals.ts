import { sql } from 'kysely';
import type { Reader } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import { type Alert, type AlertEvent, type AlertKey, replayAlert } from '../core/alert.ts';

/** A warning or card with everything that happened to it. */
export interface AlertStory {
  readonly alert: Alert;
  readonly events: readonly AlertEvent[];
}

interface Row {
  readonly case_id: string;
  readonly seq: number;
  readonly body: string;
}

/** The warnings and cards of a case as their journals tell, in the order of their issue. */
export async function readAlertsOf(db: Reader, caseId: CaseId): Promise<readonly AlertStory[]> {
  const { rows } = await sql<Row>`
    select case_id, seq, body from supervision.alert_journal
    where case_id = ${caseId}
    order by seq, version`.execute(db);
  return storiesIn(rows);
}

/** These warnings and cards, in the order asked for. */
export async function readAlerts(
  db: Reader,
  keys: readonly AlertKey[],
): Promise<readonly AlertStory[]> {
  const { rows } = await sql<Row>`
    select j.case_id, j.seq, j.body
    from unnest(${keys.map((one) => one.caseId)}::uuid[], ${keys.map((one) => one.seq)}::integer[])
      with ordinality as asked (case_id, seq, place)
    join supervision.alert_journal j on j.case_id = asked.case_id and j.seq = asked.seq
    order by asked.place, j.version`.execute(db);
  return storiesIn(rows);
}

function storiesIn(rows: readonly Row[]): readonly AlertStory[] {
  const byKey = Map.groupBy(rows, ({ case_id: caseId, seq }) => `${caseId} ${seq}`);
  return [...byKey.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    // Only this program writes these journals, and nobody may change an entry.
    const events = own.map(({ body }) => JSON.parse(body) as AlertEvent);
    const key = { caseId: first.case_id as CaseId, seq: first.seq };
    return [{ alert: replayAlert(events, key), events }];
  });
}
