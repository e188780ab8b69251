import { LICENCE_APPLICATIONS, type LicenceApplication } from '@banshi/contract/licence-words';
import type { LicenceDetail, LicenceOffer } from '@banshi/contract/licences';
import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { findCase } from '../../cases/index.ts';
import type { MatterVersion } from '../../catalogue/index.ts';
import { isFiling } from '../core/filing.ts';
import type { Licence } from '../core/licence.ts';
import type { LicenceDeps } from '../deps.ts';
import { readApplications } from './applications.ts';

/** A filing is neither renewed nor changed: another use is filed anew. */
const FILING_APPLICATIONS = ['cancel'] as const;

/** What may be applied for on a licence or filing today, under which matter, and why not. */
export async function offersOn(deps: LicenceDeps, licence: Licence): Promise<LicenceOffer[]> {
  const matters = await mattersOf(deps, licence);
  const today = localDateOf(deps.now());
  const offers: LicenceOffer[] = [];
  for (const act of isFiling(licence) ? FILING_APPLICATIONS : LICENCE_APPLICATIONS) {
    const matter = matters.find((one) => one.resultAct === act) ?? matters.at(0);
    if (!matter) continue;
    const { matterId, taskCode, name: matterName } = matter;
    const { id: licenceId, holderId: applicantId } = licence;
    const ask = { licenceId, act, applicantId, matter, today };
    offers.push({
      act,
      matterId,
      taskCode,
      matterName,
      blocked: asBlock(await deps.licensing.refuses(ask)),
    });
  }
  return offers;
}

function asBlock(refusal: { readonly code: string } | undefined): LicenceOffer['blocked'] {
  if (!refusal) return null;
  const { code, ...facts } = refusal;
  return { code, facts };
}

/** Its own matter first, then those of its body that act on licences of its kind. */
async function mattersOf(
  { matter, matters }: LicenceDeps,
  { matterId, departmentId, kind }: Licence,
): Promise<readonly MatterVersion[]> {
  const { all } = await matters();
  const ofBody = all.filter((one) => one.departmentId === departmentId && one.isInForce);
  const versions = await Promise.all(ofBody.map((one) => matter(one.matterId)));
  const alike = versions
    .filter((one) => one?.resultName === kind)
    .filter((one) => one !== undefined);
  const own = alike.filter((one) => one.matterId === matterId);
  return [...own, ...alike.filter((one) => one.resultAct !== 'issue' && one.matterId !== matterId)];
}

/** What was applied for on a licence, and how far each has come. */
export async function applicationsOn(
  { db }: LicenceDeps,
  { id }: Licence,
): Promise<LicenceDetail['applications']> {
  const asked = await readApplications(db, id);
  return Promise.all(
    asked.map(
      async ({ id: caseId, act }: { readonly id: typeof id; readonly act: LicenceApplication }) => {
        const current = await findCase(db, caseId);
        assert(current, `application ${caseId} is a case`);
        return { caseId, act, status: current.status };
      },
    ),
  );
}
