import type { ApplicantInput } from '@banshi/contract/case-acts';
import { liftBar } from '@banshi/contract/case-endings';
import * as licences from '@banshi/contract/licence-acts';
import type { LicenceDetail } from '@banshi/contract/licences';
import { aFiling } from './filings.ts';
import type { Hall } from './hall.ts';
import { aLicence, anAcceptedOf, RADIOLOGY, refuseNow } from './licences.ts';
import type { Tell } from './reply.ts';

/** A licence is taken away in every way that there is, and what was published of it put right. */
export async function actOnLicences(hall: Hall, tell: Tell): Promise<void> {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const of = <T extends object>({ licenceId, version }: Numbered, given: T) => ({
    params: { licenceId },
    body: { version, reason: '示例', ...given },
  });
  const [first, second] = [await aLicence(hall), await aLicence(hall)];
  const stripping = of(await aLicence(hall), {
    ...{ basis: '《示例条例》第一条', toldOn: '2022-06-01', hearing: 'HELD' as const },
    legalReview: { reviewer: '周示例', reviewedOn: '2022-06-10', opinion: '合法' },
    deliberation: { deliberatedOn: '2022-06-10', attendees: '李示例、王示例', minutes: '同意' },
  });
  const suspending = of(first, { until: '2022-12-31' });
  const suspended = (await leader.call(licences.suspendLicence, suspending)).reply;
  const restored = (await leader.call(licences.restoreLicence, of(suspended, {}))).reply;
  const revoking = of(restored, { ground: 'UNQUALIFIED' as const });
  const revoked = (await leader.call(licences.revokeLicence, revoking)).reply;
  const cancelling = of(revoked, { ground: 'TAKEN_BACK' as const });
  const withdrawing = of(second, { compensation: '示例' });
  tell(licences.suspendLicence, suspended);
  tell(licences.restoreLicence, restored);
  tell(licences.revokeLicence, revoked);
  tell(licences.stripLicence, (await leader.call(licences.stripLicence, stripping)).reply);
  tell(licences.cancelLicence, (await leader.call(licences.cancelLicence, cancelling)).reply);
  tell(licences.withdrawLicence, (await leader.call(licences.withdrawLicence, withdrawing)).reply);
  await moveAUse(hall, tell);
  await hall.house.actByLaw();
  const correction = { params: { caseId: first.licenceId }, body: { statement: '更正示例' } };
  tell(licences.correctNotice, (await leader.call(licences.correctNotice, correction)).reply);
}

/** The days of a filing are put right, and prolonged. */
async function moveAUse(hall: Hall, tell: Tell): Promise<void> {
  const { licenceId, version } = await aFiling(hall, { from: '2022-07-01', to: '2022-12-31' });
  const chief = await hall.as('CHIEF_REP', 'ECO_ENV');
  const params = { licenceId };
  const right = { version, reason: '示例', from: '2022-07-01', to: '2023-01-31' };
  const corrected = (await chief.call(licences.correctUse, { params, body: right })).reply;
  tell(licences.correctUse, corrected);
  const longer = { version: corrected.version, reason: '示例', to: '2023-02-28' };
  tell(
    licences.prolongUse,
    (await chief.call(licences.prolongUse, { params, body: longer })).reply,
  );
}

type Numbered = Pick<LicenceDetail, 'licenceId' | 'version'>;

/** Whoever was refused for fraud is barred, and supervision lifts it. */
export async function liftABar(hall: Hall, applicant: ApplicantInput, tell: Tell): Promise<void> {
  const { caseId } = await refuseNow(hall, await anAcceptedOf(hall, RADIOLOGY, applicant));
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  const body = { reason: '示例' };
  tell(liftBar, (await supervisor.call(liftBar, { params: { caseId }, body })).reply);
}
