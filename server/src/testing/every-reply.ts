import { previewBulletin, saveBulletinDraft } from '@banshi/contract/bulletin';
import type { ApplicantInput } from '@banshi/contract/case-acts';
import { getCase, uploadFile } from '@banshi/contract/cases';
import { changeMatterState, publishMatter, saveMatterDraft } from '@banshi/contract/catalogue';
import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import { ask } from './asking.ts';
import type { Hall } from './hall.ts';
import { aTargetOfOthers, type Target } from './targets.ts';
import { aFile } from './upload.ts';
import { live, wholeLives } from './whole-lives.ts';

/** A reply that an operation gave. */
export interface Reply {
  readonly operationId: string;
  readonly value: unknown;
}

const ROLE_IDS = Object.keys(ROLES) as RoleId[];

/**
 * Calls every operation of the contract so that it succeeds, and those that change nothing once for
 * each role; gives all replies in JSON.
 */
export async function everyReply(
  hall: Hall,
  people: { readonly applicant: ApplicantInput; readonly receiverName: string },
): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  const tell = ({ operationId }: Endpoint, value: unknown) => replies.push({ operationId, value });
  const target = await aTargetOfOthers(hall, people.applicant);
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  for (const life of wholeLives(people.receiverName)) {
    const caseId = await live(hall, { life, applicant: people.applicant }, tell);
    tell(getCase, (await supervisor.call(getCase, { params: { caseId } })).reply);
  }
  for (const role of ROLE_IDS) await askAs(hall, { role, target }, tell);
  await changeMatter(hall, target, tell);
  await writeBulletin(hall, target, tell);
  tell(uploadFile, await aFile(hall, await hall.as('FRONT_CLERK', 'HEALTH')));
  return replies;
}

type Tell = (endpoint: Endpoint, value: unknown) => void;

async function askAs(
  hall: Hall,
  { role, target }: { readonly role: RoleId; readonly target: Target },
  tell: Tell,
): Promise<void> {
  for (const endpoint of OPERATIONS) {
    const number = endpoint.method === 'DELETE' ? endpoint.path.length : 1;
    const person = await hall.as(role, 'HEALTH', number);
    const answer = await ask(hall.app, { endpoint, target }, person);
    const isJson = String(answer.headers['content-type']).startsWith('application/json');
    if (answer.statusCode === 200 && isJson) tell(endpoint, answer.json());
  }
}

async function changeMatter(
  hall: Hall,
  { matterId, matterBody }: Target,
  tell: Tell,
): Promise<void> {
  const params = { matterId };
  const editor = await hall.as('MATTER_EDITOR', 'HEALTH');
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH');
  const draft = { revision: 0, body: { ...matterBody, address: '示例路1号' } };
  tell(saveMatterDraft, (await editor.call(saveMatterDraft, { params, body: draft })).reply);
  const version = { revision: 1, reason: '地址变更' };
  tell(publishMatter, (await publisher.call(publishMatter, { params, body: version })).reply);
  const change = { action: 'suspend', state: 'PUBLISHED', reason: '示例' } as const;
  tell(
    changeMatterState,
    (await publisher.call(changeMatterState, { params, body: change })).reply,
  );
}

async function writeBulletin(hall: Hall, { draft }: Target, tell: Tell): Promise<void> {
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const { draftId, file } = draft;
  const saving = { params: { draftId }, body: { version: 1, file } };
  tell(saveBulletinDraft, (await editor.call(saveBulletinDraft, saving)).reply);
  tell(previewBulletin, (await editor.call(previewBulletin, { body: { file } })).reply);
}
