import * as acts from '@banshi/contract/case-acts';
import { offerHearing } from '@banshi/contract/case-procedures';
import { acceptTolerantly } from '@banshi/contract/case-tolerances';
import { askCaseStatus, tellQueryPassword } from '@banshi/contract/notices';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  APPLICANT,
  aCaseAfter,
  aMatter,
  aReceipt,
  aReceivedCase,
  theClerk,
} from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { FIVE_DAYS, followsIn } from '../../../testing/tolerances.ts';
import { askStatus } from './ask-status.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function passwordOf(caseId: string): Promise<string> {
  const clerk = await theClerk(hall);
  const body = { instead: null };
  return (await clerk.call(tellQueryPassword, { params: { caseId }, body })).reply.password;
}

const wrongFor = (password: string) => (password === '000000' ? '000001' : '000000');

/** As somebody asks from an address of his own. */
function ask(number: string, password: string, source: string) {
  return askStatus(hall.house.noticeDeps, { number, password, source });
}

test('number and password show how the case stands, what comes next and where, and nobody’s name', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const password = await passwordOf(caseId);
  const { reply } = await hall.stranger.call(askCaseStatus, {
    body: { number: displayNo.toLowerCase(), password },
  });
  expect(reply).toMatchObject({
    displayNo,
    applicantName: '张*例',
    status: 'RECEIVED',
    receivedOn: '2022-06-13',
    acceptedOn: null,
    closedOn: null,
    due: { clock: 'acceptance', on: '2022-06-20' },
    needed: [],
  });
  expect(reply.where.address).not.toBe('');
  expect(JSON.stringify(reply)).not.toMatch(/张示例|510104|13800005678/);
});

test('the full number serves as well as the short one', async () => {
  const { caseId, projectNo } = await aReceivedCase(hall);
  expect(await ask(projectNo, await passwordOf(caseId), 'full')).toMatchObject({ ok: true });
});

test('what is needed from the applicant stands with its day', async () => {
  const { caseId, version, displayNo } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const defects = [{ orderNum: 1, reason: '缺少张示例签名' }];
  await clerk.call(acts.requestCorrection, { params: { caseId }, body: { version, defects } });
  const answer = await ask(displayNo, await passwordOf(caseId), 'needed');
  expect(answer).toMatchObject({
    ok: true,
    value: {
      status: 'CORRECTING',
      needed: [{ need: 'correct', by: expect.stringMatching(/^2022-/), afterEvent: null }],
    },
  });
  expect(JSON.stringify(answer)).not.toContain('缺少');
});

test('that a hearing may be asked for stands there as long as it may', async () => {
  const { caseId, displayNo, version } = await aCaseAfter(hall, 'accept');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  await reviewer.call(offerHearing, { params: { caseId }, body: { version } });
  const password = await passwordOf(caseId);
  const needed = [{ need: 'askHearing', by: '2022-06-20' }];
  expect(await ask(displayNo, password, 'open')).toMatchObject({ value: { needed } });
  hall.at('2022-06-21T09:00:00+08:00');
  expect(await ask(displayNo, password, 'over')).toMatchObject({ value: { needed: [] } });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('what clerks typed into it shows no name and no number of a person', async () => {
  const { caseId, displayNo, version } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const typed = `示例局（联系人${APPLICANT.name}，13812345678）`;
  const body = { version, reason: '不属于本机关职权范围', competentBody: typed };
  await clerk.call(acts.refuseAcceptance, { params: { caseId }, body }).then((one) => one.reply);
  const answer = await ask(displayNo, await passwordOf(caseId), 'typed');
  expect(answer).toMatchObject({
    ok: true,
    value: { otherBody: '示例局（联系人张*例，1*********8）' },
  });
});

test('a result that is ready is to be collected', async () => {
  const { caseId, displayNo } = await aCaseAfter(hall, 'close');
  expect(await ask(displayNo, await passwordOf(caseId), 'ready')).toMatchObject({
    ok: true,
    value: {
      status: 'CLOSED',
      closedOn: '2022-06-13',
      needed: [{ need: 'collect', names: ['示例许可证'] }],
    },
  });
});

test('an unknown number and a wrong password are refused by the same word', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const wrong = wrongFor(await passwordOf(caseId));
  const asked = async (number: string) => {
    const answer = await hall.stranger.call(askCaseStatus, { body: { number, password: wrong } });
    const { requestId: _, ...problem } = answer.problem;
    return { status: answer.status, problem };
  };
  const known = await asked(displayNo);
  expect(known).toMatchObject({ status: 404, problem: { code: 'notices/no-match' } });
  expect(await asked('SC2206130999994')).toEqual(known);
  expect(await asked('NOTANUMBER')).toEqual(known);
});

test('a password that was replaced opens nothing', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const former = await passwordOf(caseId);
  await clerk.call(tellQueryPassword, { params: { caseId }, body: { instead: 1 } });
  expect(await ask(displayNo, former, 'former')).toMatchObject({ ok: false });
  expect(await ask(displayNo, await passwordOf(caseId), 'former')).toMatchObject({ ok: true });
});

test('after five wrong passwords a number rests for its address, the right one included', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const password = await passwordOf(caseId);
  for (let count = 0; count < 5; count += 1) {
    expect(await ask(displayNo, wrongFor(password), 'guesser')).toMatchObject({
      refusal: { code: 'notices/no-match' },
    });
  }
  const paused = { ok: false, refusal: { code: 'notices/paused', minutes: 15 } };
  expect(await ask(displayNo, password, 'guesser')).toEqual(paused);
  expect(await ask(displayNo, password, 'applicant')).toMatchObject({ ok: true });
  hall.at('2022-06-13T09:16:00+08:00');
  expect(await ask(displayNo, password, 'guesser')).toMatchObject({ ok: true });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('a number that nobody has rests as one that there is', async () => {
  const answers = [];
  for (let count = 0; count < 6; count += 1) {
    answers.push(await ask('SC2206130999994', '000000', 'prober'));
  }
  expect(answers.map((one) => !one.ok && one.refusal.code)).toEqual([
    ...Array.from({ length: 5 }, () => 'notices/no-match'),
    'notices/paused',
  ]);
});

test('many guesses at once are no more than a few', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const wrong = wrongFor(await passwordOf(caseId));
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => ask(displayNo, wrong, 'crowd')),
  );
  const looked = answers.filter((one) => !one.ok && one.refusal.code === 'notices/no-match');
  expect(looked).toHaveLength(5);
});

test('guesses from many addresses rest as well', async () => {
  const { caseId, displayNo } = await aReceivedCase(hall);
  const wrong = wrongFor(await passwordOf(caseId));
  const answers = [];
  for (let count = 0; count < 21; count += 1) {
    answers.push(await ask(displayNo, wrong, `place ${count}`));
  }
  expect(answers.at(-2)).toMatchObject({ refusal: { code: 'notices/no-match' } });
  expect(answers.at(-1)).toMatchObject({ refusal: { code: 'notices/paused' } });
});

test('materials that may follow are asked for by their day', async () => {
  const follows = followsIn(await aMatter(hall));
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  const materials = receipt.materials.filter(({ orderNum }) => orderNum !== follows);
  const { reply } = await clerk.call(acts.receiveCase, { body: { ...receipt, materials } });
  const { caseId, version, displayNo } = reply;
  const body = { version, ...FIVE_DAYS, orderNums: [follows] };
  await clerk.call(acceptTolerantly, { params: { caseId }, body });
  expect(await ask(displayNo, await passwordOf(caseId), 'follows')).toMatchObject({
    ok: true,
    value: { needed: [{ need: 'supply', by: '2022-06-20' }] },
  });
});
