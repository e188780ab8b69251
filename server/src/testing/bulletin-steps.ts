import {
  type BulletinDraft,
  compileBulletinDraft,
  previewBulletin,
  renewBulletinFigures,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import * as distribution from '@banshi/contract/bulletin-distribution';
import * as afterSigning from '@banshi/contract/bulletin-issues';
import * as restatement from '@banshi/contract/bulletin-restatement';
import * as steps from '@banshi/contract/bulletin-steps';
import * as versions from '@banshi/contract/bulletin-versions';
import * as weeks from '@banshi/contract/bulletin-weeks';
import { previewOfficialDocument } from '@banshi/contract/official-documents';
import { A_LETTER } from './a-letter-file.ts';
import type { Hall } from './hall.ts';
import { planAWeek, toArchive, toPress } from './issue-steps.ts';
import type { Person } from './person.ts';
import type { Tell } from './reply.ts';

const NEVER_SEEN = 999_999;

/** What operations on the way of a draft are asked: of a version that nobody has seen, so that nothing moves. */
export const BULLETIN_STEP_QUESTIONS = {
  restoreDraftVersion: () => ({ body: { version: NEVER_SEEN, restored: 1 } }),
  renewBulletinFigures: () => ({ body: { version: NEVER_SEEN } }),
  submitBulletinDraft: () => ({ body: { version: NEVER_SEEN, areWarningsChecked: true } }),
  passBulletinDraft: () => ({ body: { version: NEVER_SEEN } }),
  returnBulletinDraft: () => ({ body: { version: NEVER_SEEN, reason: '示例' } }),
  signBulletinDraft: () => ({ body: { version: NEVER_SEEN, areWarningsChecked: true } }),
  planBulletin: () => ({
    body: {
      ...{ from: '2022-05-16', to: '2022-05-20', kind: 'COMBINED', issueOn: '2022-05-23' },
      ...{ deadlineOn: '2022-05-19', deadlineHour: 12 },
    },
  }),
  collectBulletin: () => ({ body: { version: NEVER_SEEN } }),
  takeBulletinIssueStep: () => ({ body: { version: NEVER_SEEN, step: { act: 'TYPESET' } } }),
  listBulletinIssues: () => ({ query: 'words=示例' }),
  keepBulletinRecipient: () => ({
    body: { kind: 'send', name: ' ', copies: 0, organisationId: null },
  }),
  skipBulletinWeek: () => ({ body: { day: '2022-02-30', reason: '示例' } }),
  resumeBulletinWeek: () => ({ body: { day: '2022-06-13' } }),
  removeBulletinRecipient: () => ({ body: { recipientId: NEVER_SEEN } }),
  handOverBulletin: () => ({ body: { ordinal: 1, way: 'POSTED', on: '2022-02-30' } }),
};

/** The first text of a draft is read and taken back. */
async function takeBack(
  editor: Person,
  { draftId, version }: Pick<BulletinDraft, 'draftId' | 'version'>,
  tell: Tell,
): Promise<BulletinDraft> {
  const params = { draftId };
  const list = await editor.call(versions.listDraftVersions, { params });
  tell(versions.listDraftVersions, list.reply);
  const first = { params: { draftId, draftVersion: 1 } };
  tell(versions.getDraftVersion, (await editor.call(versions.getDraftVersion, first)).reply);
  const taking = { params, body: { version, restored: 1 } };
  const { reply } = await editor.call(versions.restoreDraftVersion, taking);
  tell(versions.restoreDraftVersion, reply);
  return reply;
}

/** A draft is returned once, goes through again, and is signed. */
async function walkToPrint(
  hall: Hall,
  { draftId, version }: Pick<BulletinDraft, 'draftId' | 'version'>,
  tell: Tell,
): Promise<void> {
  const params = { draftId };
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const division = await hall.as('BULLETIN_DIV_REVIEWER', 'PROVINCE');
  const office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'PROVINCE');
  const signer = await hall.as('BULLETIN_SIGNER', 'PROVINCE');
  const restated = await editor.call(restatement.getBulletinRestatement, { params });
  tell(restatement.getBulletinRestatement, restated.reply);
  const submit = async (seen: number) => {
    const body = { version: seen, areWarningsChecked: true };
    return (await editor.call(steps.submitBulletinDraft, { params, body })).reply;
  };
  tell(steps.submitBulletinDraft, await submit(version));
  const returning = { params, body: { version: version + 2, reason: '示例' } };
  const returned = await division.call(steps.returnBulletinDraft, returning);
  tell(steps.returnBulletinDraft, returned.reply);
  await submit(version + 3);
  const passing = { params, body: { version: version + 5 } };
  tell(steps.passBulletinDraft, (await division.call(steps.passBulletinDraft, passing)).reply);
  await office.call(steps.passBulletinDraft, { params, body: { version: version + 6 } });
  const signing = { params, body: { version: version + 7, areWarningsChecked: true } };
  tell(distribution.keepBulletinRecipient, await aRecipient(hall, editor));
  tell(steps.signBulletinDraft, (await signer.call(steps.signBulletinDraft, signing)).reply);
  const issue = await editor.call(steps.getBulletinIssue, { params: { issueId: draftId } });
  tell(steps.getBulletinIssue, issue.reply);
  const erratum = await editor.call(afterSigning.startBulletinErratum, {
    params: { issueId: draftId },
  });
  tell(afterSigning.startBulletinErratum, erratum.reply);
  await toPress(editor, { draftId, version: version + 8 }, tell);
  await distribute(editor, draftId, tell);
  await toArchive({ editor, office }, { draftId, version: version + 10 }, tell);
  await planAWeek(editor, tell);
  await skipAWeek(editor, tell);
  const list = await editor.call(steps.listBulletinIssues, { query: {} });
  tell(steps.listBulletinIssues, list.reply);
}

/** A draft is written, its figures frozen, and it goes to print. */
export async function writeBulletin(
  hall: Hall,
  { draft }: { readonly draft: Pick<BulletinDraft, 'draftId' | 'file'> },
  tell: Tell,
): Promise<void> {
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const { draftId, file } = draft;
  const saving = { params: { draftId }, body: { version: 1, file } };
  const saved = (await editor.call(saveBulletinDraft, saving)).reply;
  tell(saveBulletinDraft, saved);
  const renewing = { params: { draftId }, body: { version: saved.version } };
  const renewed = (await editor.call(renewBulletinFigures, renewing)).reply;
  tell(renewBulletinFigures, renewed);
  const taken = await takeBack(editor, renewed, tell);
  await walkToPrint(hall, taken, tell);
  tell(previewBulletin, (await editor.call(previewBulletin, { body: { file } })).reply);
  const letter = { body: { file: A_LETTER } };
  tell(previewOfficialDocument, (await editor.call(previewOfficialDocument, letter)).reply);
}

/** A week has no issue, and then it has. */
async function skipAWeek(editor: Person, tell: Tell): Promise<void> {
  const body = { day: '2022-05-02', reason: '劳动节' };
  const skipped = await editor.call(weeks.skipBulletinWeek, { body });
  tell(weeks.skipBulletinWeek, skipped.reply);
  const list = await editor.call(weeks.listSkippedBulletinWeeks, {});
  tell(weeks.listSkippedBulletinWeeks, list.reply);
  const resumed = await editor.call(weeks.resumeBulletinWeek, { body: { day: body.day } });
  tell(weeks.resumeBulletinWeek, resumed.reply);
}

/** The leaders of the centre, who are the whole house here. */
async function aRecipient(hall: Hall, editor: Person) {
  const { all } = await hall.house.identity.organisations();
  const organisationId = all.find(({ parentId }) => parentId === null)?.id ?? 0;
  const body = { kind: 'report' as const, name: '中心领导', copies: 8, organisationId };
  return (await editor.call(distribution.keepBulletinRecipient, { body })).reply;
}

/** The copies of an issue go out, and somebody reads it. */
async function distribute(editor: Person, issueId: string, tell: Tell): Promise<void> {
  const params = { issueId };
  const opened = await editor.call(distribution.openReceivedBulletin, { params });
  tell(distribution.openReceivedBulletin, opened.reply);
  const received = await editor.call(distribution.listReceivedBulletins, {});
  tell(distribution.listReceivedBulletins, received.reply);
  const body = { ordinal: 1, way: 'POSTED' as const, on: opened.reply.issueDate };
  const handed = await editor.call(distribution.handOverBulletin, { params, body });
  tell(distribution.handOverBulletin, handed.reply);
  const went = await editor.call(distribution.getBulletinDistribution, { params });
  tell(distribution.getBulletinDistribution, went.reply);
  const register = await editor.call(distribution.listBulletinRecipients, {});
  tell(distribution.listBulletinRecipients, register.reply);
  const [recipient] = register.reply.recipients;
  const removing = { body: { recipientId: recipient?.recipientId ?? 0 } };
  const removed = await editor.call(distribution.removeBulletinRecipient, removing);
  tell(distribution.removeBulletinRecipient, removed.reply);
}

/** What the signer of the centre sends for a draft, once it was submitted, reviewed and checked. */
export async function toSign(
  hall: Hall,
  { draftId, version }: Pick<BulletinDraft, 'draftId' | 'version'>,
) {
  const params = { draftId };
  const checked = { areWarningsChecked: true };
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  const submission = { params, body: { version, ...checked } };
  await editor.call(steps.submitBulletinDraft, submission).then((one) => one.reply);
  for (const [role, step] of [
    ['BULLETIN_DIV_REVIEWER', 2],
    ['BULLETIN_OFFICE_REVIEWER', 3],
  ] as const) {
    const reviewer = await hall.as(role, 'CENTER');
    const passing = { params, body: { version: version + step } };
    await reviewer.call(steps.passBulletinDraft, passing).then((one) => one.reply);
  }
  return { params, body: { version: version + 4, ...checked } };
}

const issues = new WeakMap<Hall, Promise<string>>();

/** One signed issue stands for all targets of a hall. */
export function theIssue(hall: Hall): Promise<string> {
  const signed = issues.get(hall) ?? anIssue(hall);
  issues.set(hall, signed);
  return signed;
}

async function anIssue(hall: Hall): Promise<string> {
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE', 5);
  await aRecipient(hall, editor);
  const week = { body: { from: '2022-06-06', to: '2022-06-10' } };
  const { draftId } = (await editor.call(compileBulletinDraft, week)).reply;
  const params = { draftId };
  const division = await hall.as('BULLETIN_DIV_REVIEWER', 'PROVINCE', 5);
  const office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'PROVINCE', 5);
  const signer = await hall.as('BULLETIN_SIGNER', 'PROVINCE', 5);
  const submission = { params, body: { version: 1, areWarningsChecked: true } };
  await editor.call(steps.submitBulletinDraft, submission);
  await division.call(steps.passBulletinDraft, { params, body: { version: 3 } });
  await office.call(steps.passBulletinDraft, { params, body: { version: 4 } });
  const signed = await signer.call(steps.signBulletinDraft, {
    params,
    body: { version: 5, areWarningsChecked: true },
  });
  return signed.reply.draftId;
}
