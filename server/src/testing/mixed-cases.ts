import { acceptCase, reviewCase } from '@banshi/contract/case-acts';
import { sql } from 'kysely';
import { openDatabase } from '../platform/database/index.ts';
import { aLine } from './a-line.ts';
import { APPLICANT, aMatter } from './counter.ts';
import { grantRole, revokeAll } from './grants.ts';
import type { Hall } from './hall.ts';
import { aPdf } from './hostile-files.ts';
import type { Person } from './person.ts';
import { sendRaw } from './raw.ts';
import { upload } from './upload.ts';
import { live, wholeLives } from './whole-lives.ts';

export const COMPANY = {
  kind: 'organisation',
  name: '示例公司',
  idType: '001',
  idNumber: '91510100MA6CA6EA08',
  mobile: null,
  agentName: null,
} as const;

/** A provincial department, another one, and a department of a city. */
export const BODIES = ['HEALTH', 'FORESTRY', 'MIANYANG_FORESTRY'] as const;
export type BodyCode = (typeof BODIES)[number];

const [CORRECTED = [], DECIDED = [], , , WITHDRAWN = []] = wholeLives('示例收件人');
/** Lives that end somewhere, by the applicant who asked. */
const LIVES = [
  [[], APPLICANT],
  [CORRECTED.slice(0, 1), COMPANY],
  [DECIDED.slice(0, 3), APPLICANT],
  [DECIDED.slice(0, 4), COMPANY],
  [DECIDED, COMPANY],
  [WITHDRAWN, COMPANY],
] as const;

/** Cases in every state and lamp, of three bodies, some in the hands of one person. */
export interface Mixed {
  /** Accepted or handled some of them; holds no role when they are all there. */
  readonly subject: () => Promise<Person>;
  readonly fileIds: Readonly<Record<BodyCode, string>>;
}

/** Fills an empty hall; it is nine on Monday, the 13th of June 2022, when all is done. */
export async function mixedCases(hall: Hall): Promise<Mixed> {
  await giveMattersToCity(hall);
  const subject = () => hall.as('SUPERVISOR', 'HEALTH', 9);
  const fileIds = await onePageEach(hall);
  for (const [time, act] of [
    ['2022-05-30T10:00:00+08:00', acceptOne],
    ['2022-06-08T10:00:00+08:00', handleOne],
  ] as const) {
    hall.at(time);
    for (const bodyCode of BODIES) {
      const given = { applicant: APPLICANT, bodyCode, fileIds: [fileIds[bodyCode]] };
      await live(hall, { ...given, life: [] }, () => undefined);
      await act(hall, await subject(), { ...given, applicant: COMPANY });
    }
  }
  hall.at('2022-06-13T09:00:00+08:00');
  for (const bodyCode of BODIES) {
    for (const [life, applicant] of LIVES) {
      const given = { life, applicant, bodyCode, fileIds: [fileIds[bodyCode]] };
      await live(hall, given, () => undefined);
    }
    await reportOne(hall, bodyCode);
  }
  await revokeAll(hall, await subject());
  return { subject, fileIds };
}

/** The demo has no matter of a city; a department lends its own. */
async function giveMattersToCity({ ownerUrl }: Hall): Promise<void> {
  const owner = openDatabase({ url: ownerUrl, poolMax: 1 });
  await sql`
    update catalogue.matters set department_id = city.id
    from identity.organisations city, identity.organisations lender
    where city.code = 'MIANYANG_FORESTRY' and lender.code = 'CULTURE'
      and department_id = lender.id`.execute(owner);
  await owner.destroy();
}

async function onePageEach(hall: Hall): Promise<Record<BodyCode, string>> {
  const idOf = async (bodyCode: BodyCode) => {
    const content = aPdf({ more: `% ${bodyCode}\n` });
    const clerk = await hall.as('FRONT_CLERK', bodyCode);
    return (await upload(hall, clerk, { content, name: '材料.pdf' })).json.fileId as string;
  };
  const [HEALTH, FORESTRY, MIANYANG_FORESTRY] = await Promise.all(BODIES.map(idOf));
  return {
    HEALTH: HEALTH ?? '',
    FORESTRY: FORESTRY ?? '',
    MIANYANG_FORESTRY: MIANYANG_FORESTRY ?? '',
  };
}

type Given = Omit<Parameters<typeof live>[1], 'life'> & { readonly bodyCode: BodyCode };

async function acceptOne(hall: Hall, subject: Person, given: Given): Promise<void> {
  await grantRole(hall, subject, { role: 'FRONT_CLERK', bodyCode: given.bodyCode });
  const caseId = await live(hall, { ...given, life: [] }, () => undefined);
  const body = { version: 1 };
  await subject.call(acceptCase, { params: { caseId }, body }).then((one) => one.reply);
}

async function handleOne(hall: Hall, subject: Person, given: Given): Promise<void> {
  await grantRole(hall, subject, { role: 'REVIEWER', bodyCode: given.bodyCode });
  const caseId = await live(hall, { ...given, life: DECIDED.slice(0, 1) }, () => undefined);
  const body = { version: 2, opinion: '同意', proposal: 'grant' } as const;
  await subject.call(reviewCase, { params: { caseId }, body }).then((one) => one.reply);
}

async function reportOne(hall: Hall, bodyCode: BodyCode): Promise<void> {
  const client = await hall.as('EXCHANGE_CLIENT', bodyCode);
  const moments = { receivedAt: '2022-06-13T08:00:00+08:00', acceptedAt: null, closedAt: null };
  const matter = (await aMatter(hall, bodyCode)).taskCode;
  const line = aLine({ matter, sourceCaseNo: `${bodyCode}-1`, ...moments, closeType: null });
  await sendRaw(hall.app, client, {
    method: 'POST',
    url: '/api/imports',
    headers: { 'content-type': 'application/x-ndjson' },
    payload: JSON.stringify(line),
  });
}
