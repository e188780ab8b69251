import {
  askProcedure,
  hearStatement,
  suspendCase,
  tellInterested,
} from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('L9: an interested party is told and heard, and a person is named masked', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const told = await reviewer.call(tellInterested, {
    params,
    body: { version, party: '王示例', partyKind: 'person', interest: '相邻住户' },
  });
  expect(told.reply.status).toBe('ACCEPTED');
  await reviewer.call(hearStatement, {
    params,
    body: {
      version: version + 1,
      party: '示例小区业主委员会',
      partyKind: 'organisation',
      statement: '希望限制营业时间',
    },
  });
  const { journal } = (await reviewer.call(getCase, { params })).reply;
  expect(journal.slice(-2).map((one) => one.facts['party'])).toEqual([
    '王*例',
    '示例小区业主委员会',
  ]);
});

test('L9: a statement is heard while the limits stand still as well', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const plan = { name: '示例鉴定', basis: '《示例条例》第一条', limitDays: 5 };
  const asking = { version, kind: 'APPRAISAL' as const, ...plan };
  await reviewer.call(askProcedure, { params, body: asking });
  await verifier.call(suspendCase, { params, body: { version: version + 1 } });
  const body = { version: version + 2, party: '示例公司', partyKind: 'organisation' as const };
  const heard = await reviewer.call(hearStatement, {
    params,
    body: { ...body, statement: '施工影响通行' },
  });
  expect(heard.reply).toMatchObject({ status: 'SUSPENDED', due: { clock: 'procedure' } });
});

test('a statement without words is refused', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const body = { version, party: '王示例', partyKind: 'person' as const, statement: '  ' };
  const refused = await refusedWithoutTrace(hall, () =>
    reviewer.call(hearStatement, { params: { caseId }, body }),
  );
  expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field: 'statement' } });
});
