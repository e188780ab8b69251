import * as acts from '@banshi/contract/case-acts';
import { getLicence, type LicenceDetail } from '@banshi/contract/licences';
import { formAnswers } from '../demo/form-answers.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Hall } from './hall.ts';
import { tellAll } from './tell-all.ts';

/** Invented, and plainly so. */
const USER = {
  kind: 'organisation',
  name: '示例探伤检测有限公司',
  idType: '001',
  idNumber: '91510100MA6CA6EA08',
  mobile: null,
  agentName: '李代办人',
} as const;

/** 放射性同位素异地使用备案, just filed at the environment department: in use between these days. */
export async function aFiling(
  hall: Hall,
  use: { readonly from: string; readonly to: string },
): Promise<LicenceDetail> {
  const { all } = await hall.house.catalogue.matters();
  const found = all.find(({ name }) => name === '放射性同位素异地使用备案');
  const matter = found && (await hall.house.catalogue.matter(found.matterId));
  if (!matter) throw new Error('the demo has the filing of sources');
  const materials = matter.materials.map(({ orderNum }) => ({
    ...{ orderNum, form: 'paper' as const, fileIds: [] },
  }));
  const about = { matterId: matter.matterId, summary: '示例放射源异地使用', area: '510000' };
  const clerk = await hall.as('FRONT_CLERK', 'ECO_ENV');
  const form = [...formAnswers(matter.body, use.from as LocalDate)];
  const body = { ...about, applicant: USER, materials, use, form };
  const { caseId } = (await clerk.call(acts.receiveCase, { body })).reply;
  const params = { caseId };
  await clerk.call(acts.acceptCase, { params, body: { version: 1 } });
  const reviewer = await hall.as('REVIEWER', 'ECO_ENV');
  const fit = { opinion: '符合要求', proposal: 'grant' as const };
  await reviewer.call(acts.reviewCase, { params, body: { version: 2, ...fit } });
  const verifier = await hall.as('VERIFIER', 'ECO_ENV');
  await verifier.call(acts.verifyCase, { params, body: { version: 3, opinion: '同意' } });
  const chief = await hall.as('CHIEF_REP', 'ECO_ENV');
  const grant = { outcome: 'grant', opinion: '予以备案', reasons: null, remedies: null } as const;
  await chief.call(acts.decideCase, { params, body: { version: 4, ...grant } });
  await tellAll(hall);
  return (await chief.call(getLicence, { params: { licenceId: caseId } })).reply;
}
