import { AUTHORITY_ACTIONS, type AuthorityAction } from '@banshi/contract/licence-words';
import type { LicenceDetail, LicenceEntry as ShownEntry } from '@banshi/contract/licences';
import { CASE_READERS } from '@banshi/contract/roles';
import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { CaseId } from '../../cases/index.ts';
import { type Actor, holds, type StaffId, type StaffName } from '../../identity/index.ts';
import type { LicenceEntry, LicenceEvent } from '../core/licence-event.ts';
import {
  bodiesFor,
  bodiesThatRead,
  type LicenceBodies,
  licenceTransition,
  mayHappen,
} from '../core/licence-life.ts';
import { askBy } from '../core/terms.ts';
import type { LicenceDeps } from '../deps.ts';
import { readLicence } from './licence-journal.ts';
import { describeLicences, LICENCE_COLUMNS, type LicenceRow } from './licence-list.ts';
import { applicationsOn, offersOn } from './offers.ts';

/** A licence as its page shows it, if this person may read it. */
export async function readLicenceDetail(
  deps: LicenceDeps,
  actor: Actor,
  id: CaseId,
): Promise<LicenceDetail | undefined> {
  const { rows } = await sql<LicenceRow & { matter_id: number }>`
    select ${LICENCE_COLUMNS}, l.matter_id from licences.licences l
    where l.case_id = ${id}`.execute(deps.db);
  const [row] = rows;
  if (!row) return undefined;
  const bodies = { departmentId: row.department_id, principalId: row.principal_id ?? undefined };
  if (!bodiesThatRead(bodies).some((body) => holds(actor, CASE_READERS, body))) return undefined;
  const [summary] = await describeLicences(deps, rows, localDateOf(deps.now()));
  const found = await readLicence(deps.db, id);
  const matter = await deps.matter(row.matter_id);
  assert(summary && found && matter, `licence ${id} has a journal and a matter`);
  const names = await deps.staffNames(found.entries.map(({ event }) => actorIn(event)));
  return {
    ...summary,
    matter: { matterId: matter.matterId, name: matter.name },
    askBy: row.ends_on === null ? null : (askBy(found.licence) ?? null),
    actions: AUTHORITY_ACTIONS.filter(
      (action) => mayHappen(action, row.state) && mayDo(actor, action, bodies),
    ),
    offers: await offersOn(deps, found.licence),
    applications: await applicationsOn(deps, found.licence),
    journal: found.entries.map((entry) => describeEntry(entry, names)),
  };
}

function mayDo(actor: Actor, action: AuthorityAction, bodies: LicenceBodies): boolean {
  const { by } = licenceTransition(action);
  return bodiesFor(action, bodies).some((body) => typeof by !== 'string' && holds(actor, by, body));
}

function actorIn(event: LicenceEvent): StaffId | undefined {
  return 'by' in event ? event.by : undefined;
}

function describeEntry(
  { version, event }: LicenceEntry,
  names: ReadonlyMap<StaffId, StaffName>,
): ShownEntry {
  const by = actorIn(event);
  return {
    version,
    at: formatInstant(event.at),
    type: event.type,
    byName: (by && names.get(by)?.name) ?? '',
    facts: shownFacts(event),
  };
}

/** What an entry tells of its event. A fact that is not named here stays in the house. */
const SHOWN = new Set([
  'number',
  'kind',
  'term',
  'byCase',
  'what',
  'on',
  'reason',
  'until',
  'ground',
  'barredUntil',
  'compensation',
  'basis',
  'toldOn',
  'hearing',
  'legalReview',
  'deliberation',
  'days',
  'isAsked',
  'before',
]);

function shownFacts(event: LicenceEvent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => SHOWN.has(name)));
}
