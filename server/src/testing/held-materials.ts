import { type ApplicantInput, acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { deliverAll } from '../platform/outbox.ts';
import { APPLICANT, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import { aPdf } from './hostile-files.ts';
import { upload } from './upload.ts';

/** A matter that asks for the identity document, and where in its list; `skip` so many before it. */
export async function matterAskingForIdentity({ house }: Hall, skip = 0) {
  const { all } = await house.catalogue.matters();
  const found = [];
  for (const { matterId, isOnApplication, isInForce } of all) {
    if (!isOnApplication || !isInForce) continue;
    const matter = await house.catalogue.matter(matterId);
    const identity = matter?.materials.find((one) => one.name.includes('有效身份证件'));
    if (matter && identity) found.push({ matter, orderNum: identity.orderNum });
  }
  const chosen = found[skip];
  if (!chosen) throw new Error('the demo asks for identity documents in many matters');
  return chosen;
}

interface Held {
  readonly caseId: string;
  readonly fileId: string;
  readonly orderNum: number;
}

/** A case of this applicant, accepted with a scan of his identity document. */
export async function anAcceptedCase(
  hall: Hall,
  applicant: ApplicantInput = APPLICANT,
): Promise<Held> {
  const clerk = await theClerk(hall);
  const { matter, orderNum } = await matterAskingForIdentity(hall);
  const content = aPdf({ catalogue: `/Lang(${applicant.idNumber.slice(-4)})` });
  const { fileId } = (await upload(hall, clerk, { content, name: '身份证.pdf' })).json;
  const materials = matter.materials.map((one) => ({
    orderNum: one.orderNum,
    form: one.orderNum === orderNum ? ('electronic' as const) : ('paper' as const),
    fileIds: one.orderNum === orderNum ? [fileId] : [],
  }));
  const receipt = { matterId: matter.matterId, applicant, summary: '示例', area: '510000' };
  const { reply } = await clerk.call(receiveCase, { body: { ...receipt, materials } });
  const params = { caseId: reply.caseId };
  await clerk.call(acceptCase, { params, body: { version: 1 } }).then((one) => one.reply);
  await deliverAll(
    {
      db: hall.db,
      now: () => hall.clock.now,
      onFailure: (error) => {
        throw error;
      },
    },
    hall.house.subscriptions,
  );
  return { caseId: reply.caseId, fileId, orderNum };
}

/** A case of another matter, received without the identity document. */
export async function aCaseLacking(hall: Hall, applicant: ApplicantInput = APPLICANT) {
  const clerk = await theClerk(hall);
  const { matter, orderNum } = await matterAskingForIdentity(hall, 3);
  const materials = matter.materials
    .filter((one) => one.orderNum !== orderNum)
    .map((one) => ({ orderNum: one.orderNum, form: 'paper' as const, fileIds: [] }));
  const receipt = { matterId: matter.matterId, applicant, summary: '示例', area: '510000' };
  const { caseId } = (await clerk.call(receiveCase, { body: { ...receipt, materials } })).reply;
  return { caseId, orderNum, matterId: matter.matterId };
}
