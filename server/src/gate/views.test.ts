import { getCase } from '@banshi/contract/cases';
import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../modules/identity/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import type { Route } from '../platform/http/index.ts';
import { APPLICANT, aReceivedCase } from '../testing/counter.ts';
import { everyReply } from '../testing/every-reply.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { personOf } from '../testing/person.ts';
import type { Reply } from '../testing/reply.ts';
import { findTexts, openPlaces, withSurplus } from '../testing/reply-schema.ts';
import { restarted } from '../testing/restart.ts';
import type { Schema } from '../testing/samples.ts';

/** What no screen shows in full, told at the counter in every case of this file. */
const PEOPLE = {
  applicant: { ...APPLICANT, agentName: '李代办人' },
  receiverName: '王收件人',
} as const;
const { name, idNumber, mobile, email, agentName } = PEOPLE.applicant;
const SECRETS = [name, idNumber, mobile, email, agentName, PEOPLE.receiverName];
const isSecret = (text: string) => SECRETS.some((secret) => text.includes(secret));

const IN_JSON = OPERATIONS.filter(({ produces = 'application/json' }) => /json/.test(produces));

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** The same people before a server whose handlers answer something else. */
async function serverThat(change: (endpoint: Endpoint, value: unknown) => unknown): Promise<Hall> {
  const routes = hall.house.routes.map(
    ({ endpoint, handle }): Route<Actor> => ({
      endpoint,
      handle: async (call) => {
        const answer = await handle(call);
        return answer.ok ? { ok: true, value: change(endpoint, answer.value) } : answer;
      },
    }),
  );
  const app = await restarted({ house: { ...hall.house, routes }, db: hall.db });
  return { ...hall, app, as: async (...who) => personOf(app, await hall.as(...who)) };
}

/** Where texts are in these replies, as `operation path`. */
function placesOf(replies: readonly Reply[], isSought: (text: string) => boolean): string[] {
  const found = replies.flatMap(({ operationId, value }) =>
    findTexts(value, isSought).map((path) => `${operationId} ${path}`),
  );
  return [...new Set(found)].toSorted();
}

/** Facts of a sentence and of a finding, values of a matter before and after, sentences by the place of their section. */
const OPEN = [
  '/blocked/facts',
  '/changes/*/after',
  '/changes/*/before',
  '/findings/*/facts',
  '/journal/*/facts',
  '/liveSentences',
];

describe('S22: a field that the contract does not name', () => {
  test('has room in six places and in no other', () => {
    const places = IN_JSON.flatMap(({ reply }) => openPlaces(reply as Schema));
    const ends = places.map((place) => OPEN.find((end) => place.endsWith(end)) ?? place);
    expect([...new Set(ends)].toSorted()).toEqual(OPEN);
  });

  test('never leaves, whatever a handler answers', async () => {
    const careless = await serverThat(({ reply }, value) => withSurplus(reply as Schema, value));
    const replies = await everyReply(careless, PEOPLE);
    await careless.app.close();
    expect(new Set(replies.map((one) => one.operationId))).toEqual(
      new Set(IN_JSON.map((one) => one.operationId)),
    );
    const leaks = placesOf(replies, (text) => text === 'surplus');
    const isOpen = (leak: string) => OPEN.some((place) => leak.includes(`${place}/`));
    expect(leaks.filter((leak) => !isOpen(leak))).toEqual([]);
    expect(leaks).toContain('getCase /journal/*/facts/surplus');
  }, 300_000);

  test('of an event stays in the journal', async () => {
    const { caseId } = await aReceivedCase(hall);
    const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
    await sql`update cases.journal set body = replace(body, '"type":', '"surplus":"x","type":')
              where case_id = ${caseId}`.execute(owner);
    await owner.destroy();
    const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
    const [entry] = (await clerk.call(getCase, { params: { caseId } })).reply.journal;
    expect(entry?.facts).toMatchObject({ serial: expect.any(Number) });
    expect(entry?.facts).not.toHaveProperty('surplus');
  });
});

/** Where a person’s name, number or telephone stands in full. */
const IN_FULL = [
  'lookUpApplicant /email',
  'lookUpApplicant /mobile',
  'lookUpApplicant /name',
  'showApplicant /email',
  'showApplicant /idNumber',
  'showApplicant /mobile',
  'showApplicant /name',
];

describe('Q02: names and numbers of people', () => {
  test('are masked in every reply to every role, but for who has the document in hand or has given a reason', async () => {
    const replies = await everyReply(hall, PEOPLE);
    expect(placesOf(replies, isSecret)).toEqual(IN_FULL);
    const masked = placesOf(replies, (text) => /^[张王李1]\S*\*\S*$|^510\*|\*@/.test(text));
    expect(masked).toEqual([
      'askCaseStatus /applicantName',
      'correctDocument /documents/*/deliveries/*/receiverName',
      'correctNotice /holderName',
      'findPersons /persons/*/idNumber',
      'findPersons /persons/*/last/applicantName',
      'findPersons /persons/*/name',
      'getCase /applicant/agentName',
      'getCase /applicant/email',
      'getCase /applicant/idNumber',
      'getCase /applicant/mobile',
      'getCase /applicant/name',
      'getCase /applicantName',
      'getCase /journal/*/facts/party',
      'getCase /journal/*/facts/promise/signedBy',
      'getCase /journal/*/facts/receiverName',
      'getCase /promise/signedBy',
      'getCase /tolerance/signedBy',
      'getLicence /holderName',
      'getPublicHearing /applicantName',
      'getTransfer /cases/*/applicantName',
      'listCaseNotices /notices/*/sendings/*/recipient',
      'listCountedCases /cases/*/applicantName',
      'listInbox /cases/*/applicantName',
      'listLicences /licences/*/holderName',
      'listPapers /cases/*/applicantName',
      'listPromises /promises/*/applicantName',
      'listPublicGrants /grants/*/holderName',
      'listPublicHearings /hearings/*/applicantName',
      'listSetAsideNotices /notices/*/recipient',
      'listSettledTolerances /settled/*/applicantName',
      'listTolerances /cases/*/applicantName',
      'listWaitingCases /cases/*/applicantName',
      'recordDocumentDelivery /documents/*/deliveries/*/receiverName',
      'searchCases /cases/*/applicantName',
      'searchLicences /licences/*/holderName',
      'sendNoticesAgain /notices/*/recipient',
    ]);
  }, 300_000);

  test('that a handler forgets to mask are found', async () => {
    const careless = await serverThat(({ operationId }, value) =>
      operationId === 'getCase' ? { ...(value as object), summary: name } : value,
    );
    const { caseId } = await aReceivedCase(hall);
    const clerk = await careless.as('FRONT_CLERK', 'HEALTH');
    const { reply: value } = await clerk.call(getCase, { params: { caseId } });
    await careless.app.close();
    expect(placesOf([{ operationId: 'getCase', value }], isSecret)).toEqual(['getCase /summary']);
  });
});
