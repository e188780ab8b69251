import { listBulletinDrafts } from '@banshi/contract/bulletin';
import { getCase } from '@banshi/contract/cases';
import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../modules/identity/index.ts';
import { type FailedSending, sendWaiting } from '../modules/notices/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import type { Route } from '../platform/http/index.ts';
import {
  columnsWith,
  hallOfTypists,
  IN_FIELDS,
  PEOPLE,
  TYPED,
  TYPED_NUMBERS,
} from '../testing/canaries.ts';
import { aCarrier } from '../testing/carriers.ts';
import { aReceivedCase } from '../testing/counter.ts';
import { everyBulletin, everyReport } from '../testing/downloads.ts';
import { everyReply } from '../testing/every-reply.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { personOf } from '../testing/person.ts';
import { refusedEverywhere } from '../testing/refused-everywhere.ts';
import type { Reply } from '../testing/reply.ts';
import { findTexts, openPlaces, withSurplus } from '../testing/reply-schema.ts';
import { restarted } from '../testing/restart.ts';
import type { Schema } from '../testing/samples.ts';
import { tellAll } from '../testing/tell-all.ts';

const isSecret = (text: string) => {
  const outside = text.replaceAll(TYPED, '');
  return IN_FIELDS.some((secret) => outside.includes(secret));
};
const isTyped = (text: string) => TYPED_NUMBERS.some((number) => text.includes(number));
const { name } = PEOPLE.applicant;

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
  });

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
  'showOwnRater /mobile',
  'showRater /mobile',
];

/** Who has opened a case, a warning or a card reads what was typed about it as it stands (ADR 0174). */
const OPENED = [
  ...['closeCard', 'commentOnCase', 'explainCard', 'getAlert', 'getCase', 'judgeCard', 'liftBar'],
];

/** The journals, and what is kept beside them as it was typed; answers are kept for a day, to be given again. */
const TYPED_IN = [
  'cases.bar_removals.reason',
  'cases.cases.summary',
  'cases.comments.body',
  'cases.journal.body',
  'cases.material_journal.body',
  'documents.documents.content',
  'licences.journal.body',
  'platform.idempotency.reply',
  'supervision.alert_journal.body',
];
/** By a name people are shown masked and sorted; it opens nothing by itself. */
const NAMED_IN = [
  'cases.applicants.name',
  'cases.cases.applicant_name',
  'licences.licences.holder_name',
];

const failed = (one: FailedSending) => {
  throw new Error(one.fault);
};

describe('Q02: names and numbers of people', () => {
  const lines: string[] = [];
  let typists: Hall;
  beforeAll(async () => {
    typists = await hallOfTypists(hall, (line) => lines.push(line));
  });
  afterAll(() => typists.app.close());

  test('are masked in every reply to every role, but for who has the document in hand or has given a reason', async () => {
    const replies = await everyReply(typists, PEOPLE);
    const typed = placesOf(replies, isTyped).map((place) => place.split(' ')[0]);
    expect([...new Set(typed)]).toEqual(OPENED);
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
      'showOwnRater /shownName',
      'showRater /shownName',
    ]);
  });

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

  test('go out in no message, whoever types them where', async () => {
    await tellAll(hall);
    const { carried, carriers } = aCarrier();
    while ((await sendWaiting({ ...hall.house.noticeDeps, carriers }, failed)) > 0);
    expect(carried.length).toBeGreaterThan(40);
    const written = carried.map(({ to: _, ...rest }) => JSON.stringify(rest));
    expect(written.filter((one) => one.includes(name) || isTyped(one))).toEqual([]);
    expect(written.some((one) => one.includes('张*例'))).toBe(true);
  });

  test('are in no file that somebody takes out of the house', async () => {
    hall.at('2022-12-05T12:00:00+08:00');
    const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
    const [draft] = (await editor.call(listBulletinDrafts, {})).reply.drafts;
    const files = [
      ...(await everyReport(hall, await hall.as('SUPERVISOR', 'PROVINCE'))),
      ...(await everyBulletin(hall, editor, draft?.draftId ?? '')),
    ];
    expect(files.filter(({ text }) => text === '')).toEqual([]);
    expect(files.filter(({ text }) => isSecret(text) || isTyped(text))).toEqual([]);
    expect(files.some(({ text }) => text.includes('张*例'))).toBe(true);
  });

  test('are repeated by no refusal, of no field and no line', async () => {
    const asked = await refusedEverywhere(typists, TYPED_NUMBERS);
    expect(asked.length).toBeGreaterThan(200);
    expect(asked.filter(isTyped)).toEqual([]);
  });

  test('stand in no table in clear, but for names and what was typed about a case', async () => {
    const { idNumber, mobile, email } = PEOPLE.applicant;
    expect(await columnsWith(hall.db, [idNumber, mobile, email])).toEqual([]);
    expect(await columnsWith(hall.db, TYPED_NUMBERS)).toEqual(TYPED_IN);
    expect(await columnsWith(hall.db, [name])).toEqual([...TYPED_IN, ...NAMED_IN].toSorted());
  });

  test('are in no line of the log, whatever was asked and refused', () => {
    expect(lines.length).toBeGreaterThan(5_000);
    expect(lines.filter((line) => isSecret(line) || isTyped(line))).toEqual([]);
  });
});
