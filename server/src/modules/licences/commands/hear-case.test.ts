import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { getCase } from '@banshi/contract/cases';
import { getLicence, listLicences, searchLicences } from '@banshi/contract/licences';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPLICANT } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aLicence, DOCTORS, licenceOf } from '../../../testing/licences.ts';
import { tellAll } from '../../../testing/tell-all.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a granted case gives its licence from the day of the decision to the eve of the same day', async () => {
  const licence = await aLicence(hall);
  expect(licence).toMatchObject({
    state: 'VALID',
    kind: '放射诊疗许可证',
    holderName: '张*例',
    validFrom: '2022-06-13',
    validTo: '2026-06-12',
    askBy: '2026-05-13',
    reminder: null,
  });
  expect(licence.journal.map((entry) => entry.type)).toEqual(['licences/issued']);
});

test('licences are numbered by body, kind and year, without a gap, however often they are told of', async () => {
  const first = await aLicence(hall);
  await sql`
    insert into platform.outbox (subscriber, topic, subject, facts)
    select 'licences', 'cases/granted', ${first.licenceId},
           ${JSON.stringify({ caseId: first.licenceId, version: 5, type: 'cases/granted', at: hall.clock.now })}::jsonb`.execute(
    hall.db,
  );
  await tellAll(hall);
  const second = await aLicence(hall);
  const other = await aLicence(hall, { taskCode: DOCTORS });
  const serialOf = (number: string) => Number(/第(\d+)号$/.exec(number)?.[1]);
  expect(serialOf(second.number)).toBe(serialOf(first.number) + 1);
  expect(other.number).toMatch(/医师执业证书〔2022〕第0001号$/);
  expect(other).toMatchObject({ validTo: null, askBy: null });
  expect((await licenceOf(hall, first.licenceId)).journal).toHaveLength(1);
});

test('a licence is found by its number, by the number of its holder, and by the beginning of a name', async () => {
  const { licenceId, number } = await aLicence(hall);
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  for (const text of [number, APPLICANT.idNumber, '张示']) {
    const { licences } = (await clerk.call(searchLicences, { body: { text } })).reply;
    expect(licences.map((one) => one.licenceId)).toContain(licenceId);
  }
  const { licences } = (await clerk.call(searchLicences, { body: { text: '510104' } })).reply;
  expect(licences).toEqual([]);
});

test('another department neither lists nor finds nor opens it', async () => {
  const { licenceId, number } = await aLicence(hall);
  const stranger = await hall.as('CHIEF_REP', 'FORESTRY');
  expect((await stranger.call(searchLicences, { body: { text: number } })).reply.licences).toEqual(
    [],
  );
  const listed = await stranger.call(listLicences, { query: { limit: 50 } });
  expect(listed.reply.licences).toEqual([]);
  const opened = await stranger.call(getLicence, { params: { licenceId } });
  expect(opened.status).toBe(404);
});

test('a list goes on where its page ended', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const whole = (await chief.call(listLicences, { query: { limit: 100 } })).reply.licences;
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const query = { limit: 2, ...(after ? { after } : {}) };
    const { licences, next } = (await chief.call(listLicences, { query })).reply;
    ids.push(...licences.map((one) => one.licenceId));
    if (next === null) break;
    after = next;
  }
  expect(ids).toEqual(whole.map((one) => one.licenceId));
  expect(ids.length).toBeGreaterThan(4);
});

test('a case that is voided as an entry error takes its licence with it', async () => {
  const { licenceId: caseId } = await aLicence(hall);
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const { version } = (await head.call(getCase, { params: { caseId } })).reply;
  const proposal = { params: { caseId }, body: { version, reason: '录入错误' } };
  const proposed = (await head.call(proposeVoid, proposal)).reply;
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  await supervisor.call(voidCase, { params: { caseId }, body: { version: proposed.version } });
  await tellAll(hall);
  expect((await licenceOf(hall, caseId)).state).toBe('VOID');
});
