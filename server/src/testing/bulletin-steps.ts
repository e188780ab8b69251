import type { BulletinDraft } from '@banshi/contract/bulletin';
import * as steps from '@banshi/contract/bulletin-steps';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

const NEVER_SEEN = 999_999;

/** What operations on the way of a draft are asked: of a version that nobody has seen, so that nothing moves. */
export const BULLETIN_STEP_QUESTIONS = {
  submitBulletinDraft: () => ({ body: { version: NEVER_SEEN, areWarningsChecked: true } }),
  passBulletinDraft: () => ({ body: { version: NEVER_SEEN } }),
  returnBulletinDraft: () => ({ body: { version: NEVER_SEEN, reason: '示例' } }),
  signBulletinDraft: () => ({ body: { version: NEVER_SEEN } }),
  listBulletinIssues: () => ({ query: 'words=示例' }),
};

/** A draft is returned once, goes through again, and is signed. */
export async function walkToPrint(
  hall: Hall,
  { draftId, version }: Pick<BulletinDraft, 'draftId' | 'version'>,
  tell: Tell,
): Promise<void> {
  const params = { draftId };
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const division = await hall.as('BULLETIN_DIV_REVIEWER', 'PROVINCE');
  const office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'PROVINCE');
  const signer = await hall.as('BULLETIN_SIGNER', 'PROVINCE');
  const submit = async (seen: number) => {
    const body = { version: seen, areWarningsChecked: true };
    return (await editor.call(steps.submitBulletinDraft, { params, body })).reply;
  };
  tell(steps.submitBulletinDraft, await submit(version));
  const returning = { params, body: { version: version + 1, reason: '示例' } };
  const returned = await division.call(steps.returnBulletinDraft, returning);
  tell(steps.returnBulletinDraft, returned.reply);
  await submit(version + 2);
  const passing = { params, body: { version: version + 3 } };
  tell(steps.passBulletinDraft, (await division.call(steps.passBulletinDraft, passing)).reply);
  await office.call(steps.passBulletinDraft, { params, body: { version: version + 4 } });
  const signing = { params, body: { version: version + 5 } };
  tell(steps.signBulletinDraft, (await signer.call(steps.signBulletinDraft, signing)).reply);
  tell(steps.getBulletinIssue, (await editor.call(steps.getBulletinIssue, { params })).reply);
  const list = await editor.call(steps.listBulletinIssues, { query: {} });
  tell(steps.listBulletinIssues, list.reply);
}
