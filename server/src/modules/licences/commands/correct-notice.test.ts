import { correctNotice } from '@banshi/contract/licence-acts';
import { listPublicGrants } from '@banshi/contract/licences';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aLicence } from '../../../testing/licences.ts';
import { publishGrants } from './publish-grants.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('L17: what was published is put right by a new entry, in words without anything personal', async () => {
  const { licenceId: caseId, number } = await aLicence(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const correct = (statement: string) =>
    head.call(correctNotice, { params: { caseId }, body: { statement } });
  expect((await correct('更正')).problem.code).toBe('licences/not-published');
  await publishGrants(hall.house.licenceDeps);
  for (const personal of ['电话 138 0000 5678', '证件号510104199003071018']) {
    expect((await correct(personal)).problem.code).toBe('licences/names-a-person');
  }
  expect((await correct(' ')).problem.code).toBe('licences/reason-missing');
  const statement = '许可范围应为介入放射学。';
  expect((await correct(statement)).reply).toMatchObject({ edition: 2, correction: statement });
  const { grants } = (await hall.stranger.call(listPublicGrants, { query: { number } })).reply;
  expect(grants).toMatchObject([{ edition: 2, correction: statement }]);
});
