import type { CaseStatus, Lamp } from '@banshi/contract/case-words';
import type { INBOX_VIEWS } from '@banshi/contract/cases';
import { CASE_LEADERS } from '@banshi/contract/roles';
import type { InboxFilter, Phrasebook } from '@banshi/contract/workplace';
import type { Reader } from '../../../platform/database/index.ts';
import { type Actor, holds, type StaffId } from '../../identity/index.ts';
import type { CaseDeps } from '../deps.ts';

/** The parts of the inbox that this person has saved, in their order. */
export async function readFilters(db: Reader, staffId: StaffId): Promise<InboxFilter[]> {
  const rows = await db
    .selectFrom('cases.inbox_filters')
    .select(['name', 'view', 'lamp', 'status'])
    .where('staff_id', '=', staffId)
    .orderBy('position')
    .execute();
  return rows.map(({ name, view, lamp, status }) => ({
    name,
    view: view as (typeof INBOX_VIEWS)[number],
    lamp: lamp as Lamp | null,
    status: status as CaseStatus | null,
  }));
}

/** What this person, and the body in which he works, says so often that it need not be typed. */
export async function readPhrasebook(deps: CaseDeps, actor: Actor): Promise<Phrasebook> {
  const { staffId, organisationId } = actor;
  const { byId } = await deps.organisations();
  return {
    own: await readOwnPhrases(deps.db, staffId),
    body: {
      shortName: byId.get(organisationId)?.shortName ?? '',
      opinion: await readBodyPhrases(deps.db, organisationId, 'opinion'),
      defect: await readBodyPhrases(deps.db, organisationId, 'defect'),
      mayEdit: holds(actor, CASE_LEADERS, organisationId),
    },
  };
}

async function readOwnPhrases(db: Reader, staffId: StaffId): Promise<string[]> {
  const rows = await db
    .selectFrom('cases.own_phrases')
    .select('phrase')
    .where('staff_id', '=', staffId)
    .orderBy('position')
    .execute();
  return rows.map(({ phrase }) => phrase);
}

/** What is said in a body of opinions or of defects, in its order. */
export async function readBodyPhrases(
  db: Reader,
  organisationId: number,
  kind: 'opinion' | 'defect',
): Promise<string[]> {
  const rows = await db
    .selectFrom('cases.body_phrases')
    .select('phrase')
    .where('organisation_id', '=', organisationId)
    .where('kind', '=', kind)
    .orderBy('position')
    .execute();
  return rows.map(({ phrase }) => phrase);
}
