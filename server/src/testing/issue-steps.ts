import {
  type BulletinDraft,
  getBulletinDraft,
  listBulletinDrafts,
} from '@banshi/contract/bulletin';
import * as distribution from '@banshi/contract/bulletin-distribution';
import * as afterSigning from '@banshi/contract/bulletin-issues';
import * as plans from '@banshi/contract/bulletin-plans';
import * as steps from '@banshi/contract/bulletin-steps';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import type { Tell } from './reply.ts';

const DAYS_A_WEEK = 7;
const DAYS_TO_FRIDAY = 4;

/** The pages go to the printer, and the copies are counted. */
export async function toPress(
  editor: Person,
  { draftId: issueId, version }: Pick<BulletinDraft, 'draftId' | 'version'>,
  tell: Tell,
): Promise<void> {
  const params = { issueId };
  const typeset = { params, body: { version, step: { act: 'TYPESET' as const } } };
  const sent = await editor.call(afterSigning.takeBulletinIssueStep, typeset);
  tell(afterSigning.takeBulletinIssueStep, sent.reply);
  const on = sent.reply.file.issueDate;
  const step = { act: 'PRINT' as const, copies: 80, on, isShortChecked: false };
  const body = { version: version + 1, step };
  const printed = await editor.call(afterSigning.takeBulletinIssueStep, { params, body });
  tell(afterSigning.takeBulletinIssueStep, printed.reply);
}

/** All paper is noted as gone, and the office archives the issue. */
export async function toArchive(
  { editor, office }: { readonly editor: Person; readonly office: Person },
  { draftId: issueId, version }: Pick<BulletinDraft, 'draftId' | 'version'>,
  tell: Tell,
): Promise<void> {
  const params = { issueId };
  const { addressees } = (await editor.call(distribution.getBulletinDistribution, { params }))
    .reply;
  const { reply } = await editor.call(steps.getBulletinIssue, { params });
  for (const { ordinal } of addressees) {
    const body = { ordinal, way: 'POSTED' as const, on: reply.issueDate };
    await editor.call(distribution.handOverBulletin, { params, body });
  }
  const going = { params, body: { version, step: { act: 'DISTRIBUTE' as const } } };
  await editor.call(afterSigning.takeBulletinIssueStep, going).then((one) => one.reply);
  const keeping = { params, body: { version: version + 1, step: { act: 'ARCHIVE' as const } } };
  const archived = await office.call(afterSigning.takeBulletinIssueStep, keeping);
  tell(afterSigning.takeBulletinIssueStep, archived.reply);
  const kept = await editor.call(afterSigning.getBulletinArchive, { params });
  tell(afterSigning.getBulletinArchive, kept.reply);
}

/** The issue of a week that nobody planned yet is planned, and collects. */
export async function planAWeek(editor: Person, tell: Tell): Promise<void> {
  const { drafts } = (await editor.call(listBulletinDrafts, {})).reply;
  const planned = drafts.filter(({ plan }) => plan !== null).length;
  const from = addDays('2022-05-16' as LocalDate, planned * DAYS_A_WEEK);
  const [to, issueOn] = [addDays(from, DAYS_TO_FRIDAY), addDays(from, DAYS_A_WEEK)];
  const body = { from, to, kind: 'WEEKLY' as const, issueOn, deadlineOn: to, deadlineHour: 12 };
  const { reply } = await editor.call(plans.planBulletin, { body });
  tell(plans.planBulletin, reply);
  const collecting = { params: { draftId: reply.draftId }, body: { version: reply.version } };
  const opened = await editor.call(plans.collectBulletin, collecting);
  tell(plans.collectBulletin, opened.reply);
}

/** The issue is typeset and printed, so that its paper may leave. */
export async function print(editor: Person, issueId: string): Promise<void> {
  const draft = await editor.call(getBulletinDraft, { params: { draftId: issueId } });
  await toPress(editor, draft.reply, () => undefined);
}

/** A signed issue goes all the way to the archive. */
export async function archiveIssue(hall: Hall, issueId: string): Promise<void> {
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const office = await hall.as('BULLETIN_OFFICE_REVIEWER', 'PROVINCE');
  await print(editor, issueId);
  const { reply } = await editor.call(getBulletinDraft, { params: { draftId: issueId } });
  await toArchive({ editor, office }, reply, () => undefined);
}
