import { requestCorrection, supplementCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const PAPER = { orderNum: 1, form: 'paper' as const, fileIds: [] };

async function aCorrectingCase(): Promise<string> {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, defects: [{ orderNum: 1, reason: '缺少签名' }] };
  await clerk.call(requestCorrection, { params: { caseId }, body });
  return caseId;
}

test('what the applicant supplies starts the five working days of acceptance anew', async () => {
  const caseId = await aCorrectingCase();
  hall.at('2022-06-20T10:00:00+08:00');
  const clerk = await theClerk(hall);
  const body = { version: 2, materials: [PAPER] };
  const { reply } = await clerk.call(supplementCase, { params: { caseId }, body });
  expect(reply).toMatchObject({
    status: 'RECEIVED',
    version: 3,
    due: { clock: 'acceptance', on: '2022-06-27', workDaysLeft: 5 },
  });
  const { clocks } = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(clocks.map((one) => [one.clock, one.startedOn, one.endedOn])).toEqual([
    ['acceptance', '2022-06-13', '2022-06-13'],
    ['correction', '2022-06-13', '2022-06-20'],
    ['acceptance', '2022-06-20', null],
  ]);
  hall.at('2022-06-13T09:00:00+08:00');
});

test('a material handed in twice, unknown, or with an unknown file is refused without trace', async () => {
  const caseId = await aCorrectingCase();
  const clerk = await theClerk(hall);
  const fileId = 'b'.repeat(64);
  const wrong = [
    { materials: [PAPER, PAPER], code: 'cases/material-repeated' },
    { materials: [{ ...PAPER, orderNum: 997 }], code: 'cases/material-unknown' },
    { materials: [{ ...PAPER, fileIds: [fileId] }], code: 'cases/file-unknown' },
  ];
  for (const { materials, code } of wrong) {
    const refused = await refusedWithoutTrace(hall, () =>
      clerk.call(supplementCase, { params: { caseId }, body: { version: 2, materials } }),
    );
    expect(refused).toMatchObject({ status: 422, code });
  }
});

test('a case of which nothing was asked takes no supplement', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(supplementCase, { params: { caseId }, body: { version, materials: [PAPER] } }),
  );
  expect(refused).toMatchObject({ code: 'cases/wrong-status', facts: { status: 'RECEIVED' } });
});
