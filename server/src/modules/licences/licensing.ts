import type { Database } from '../../platform/database/index.ts';
import { type CaseId, findCase, type Licensing } from '../cases/index.ts';
import { askRefusal, isUnderWay, mayAsk } from './core/applications.ts';
import type { LicenceEntry, LicenceEventOf } from './core/licence-event.ts';
import { countTaken, readApplications } from './queries/applications.ts';
import { readLicence } from './queries/licence-journal.ts';
import { insertApplication } from './store/application-store.ts';

/** What cases ask of licences: whether something may be applied for, and whether it may still be decided. */
export function createLicensing(db: Database): Licensing {
  return {
    refuses: async (ask) => {
      const found = await readLicence(db, ask.licenceId);
      if (!found) return { code: 'cases/licence-unknown' };
      const { number } = found.licence;
      const refusal = askRefusal(found.licence, ask);
      if (refusal || ask.act !== 'renew') return refusal;
      return (await isRenewalPending(db, ask.licenceId))
        ? { code: 'cases/renewal-pending', number }
        : undefined;
    },
    taken: (matterId, grants) => countTaken(db, matterId, grants),
    note: (tx, { licenceId, act, caseId }) => insertApplication(tx, { licenceId, act, caseId }),
    forbids: async (decision, { licenceId, act, caseId }) => {
      const found = await readLicence(db, licenceId);
      if (!found) return { code: 'cases/licence-unknown' };
      const { number, state } = found.licence;
      const renewed = renewedByLaw(found.entries, caseId);
      if (renewed && decision === 'refuse') {
        return { code: 'cases/renewed-by-law', number, on: renewed.on };
      }
      if (renewed || decision === 'refuse' || mayAsk(act, found.licence)) return undefined;
      return { code: 'cases/licence-state', number, state, act };
    },
  };
}

async function isRenewalPending(db: Database, licenceId: CaseId): Promise<boolean> {
  const asked = (await readApplications(db, licenceId)).filter(({ act }) => act === 'renew');
  const cases = await Promise.all(asked.map(({ id }) => findCase(db, id)));
  return cases.some((one) => one && isUnderWay(one));
}

function renewedByLaw(
  entries: readonly LicenceEntry[],
  caseId: CaseId,
): LicenceEventOf<'licences/deemed-renewed'> | undefined {
  return entries
    .map(({ event }) => event)
    .filter((event) => event.type === 'licences/deemed-renewed')
    .find((event) => event.byCase === caseId);
}
