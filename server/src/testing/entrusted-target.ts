import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { APPLICANT } from './counter.ts';
import { anActiveDelegation, entrustedMatter } from './entrusted.ts';
import type { Hall } from './hall.ts';
import type { Target } from './targets.ts';
import { tellAll } from './tell-all.ts';

const CITY = 'MIANYANG_FORESTRY';

/** An accepted case and a licence of a city, both in the name of the forestry department, in place of those of `target`. */
export async function anEntrustedTarget(hall: Hall, target: Target): Promise<Target> {
  const matterId = await entrustedMatter(hall);
  await anActiveDelegation(hall);
  const granted = await accepted(hall, matterId);
  await grant(hall, granted);
  await tellAll(hall);
  const { caseId } = await accepted(hall, matterId);
  return { ...target, caseId, licenceId: granted.caseId };
}

async function accepted(hall: Hall, matterId: number): Promise<CaseStep> {
  const clerk = await hall.as('FRONT_CLERK', CITY);
  const matter = await hall.house.catalogue.matter(matterId);
  const materials = (matter?.materials ?? []).map(({ orderNum }) => ({
    ...{ orderNum, form: 'paper' as const, fileIds: [] },
  }));
  const about = { matterId, applicant: APPLICANT, summary: '采伐示例', area: '510703' };
  const received = (await clerk.call(acts.receiveCase, { body: { ...about, materials } })).reply;
  const { caseId, version } = received;
  return (await clerk.call(acts.acceptCase, { params: { caseId }, body: { version } })).reply;
}

/** The city's people review, verify and grant. */
async function grant(hall: Hall, { caseId, version }: CaseStep): Promise<void> {
  const params = { caseId };
  const opinion = '同意';
  const reviewer = await hall.as('REVIEWER', CITY);
  const reviewing = { version, opinion, proposal: 'grant' as const };
  const reviewed = (await reviewer.call(acts.reviewCase, { params, body: reviewing })).reply;
  const verifier = await hall.as('VERIFIER', CITY);
  const verifying = { version: reviewed.version, opinion };
  const verified = (await verifier.call(acts.verifyCase, { params, body: verifying })).reply;
  const chief = await hall.as('CHIEF_REP', CITY);
  const deciding = { outcome: 'grant' as const, opinion, reasons: null, remedies: null };
  const body = { version: verified.version, ...deciding };
  await chief.call(acts.decideCase, { params, body }).then((one) => one.reply);
}
