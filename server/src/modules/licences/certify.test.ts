import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { checkDocument, listCaseDocuments } from '@banshi/contract/documents';
import { revokeLicence } from '@banshi/contract/licence-acts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { transact } from '../../platform/database/index.ts';
import { theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aLicence, aReceiptFor, grantNow, RADIOLOGY } from '../../testing/licences.ts';
import { demoMatters, importMatters } from '../catalogue/index.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

async function certificatesOf(caseId: string) {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { documents } = (await chief.call(listCaseDocuments, { params: { caseId } })).reply;
  const { rows } = await sql<{ content: string }>`
    select content from documents.documents
    where case_id = ${caseId} and kind = 'CERTIFICATE' order by seq`.execute(hall.db);
  const found = documents.filter(({ kind }) => kind === 'CERTIFICATE');
  return found.map((one, index) => ({ ...one, text: rows[index]?.content ?? '' }));
}

type Form = { key: string; value: string }[];

/** Applies for something on a licence, and it is granted; gives the case. */
async function grantedOn(
  licenceId: string,
  act: 'renew' | 'change',
  { summary, form }: { readonly summary: string; readonly form?: Form },
) {
  const clerk = await theClerk(hall);
  const receipt = await aReceiptFor(hall, RADIOLOGY);
  const about = { ...receipt, ...(form ? { form } : {}), summary };
  const body = { ...about, onLicence: { licenceId, act } };
  const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
  const seen = { params: { caseId }, body: { version } };
  await grantNow(hall, (await clerk.call(acceptCase, seen)).reply);
  return caseId;
}

test('证照: whoever is granted a licence has a certificate with its number, its holder, its term and its basis', async () => {
  const licence = await aLicence(hall);
  const [only, ...more] = await certificatesOf(licence.licenceId);
  expect(more).toEqual([]);
  expect(only).toMatchObject({ title: licence.kind, replaces: null, deliveryState: 'none' });
  expect(only?.number).toMatch(/^川卫证字〔2022〕第\d{4}号$/);
  for (const said of [licence.number, '张示例', '2022年6月13日至2026年6月12日', '第三十九条']) {
    expect(only?.text).toContain(said);
  }
  expect(only?.text).not.toContain('510104199003071018');
});

test('a renewal gives a new certificate with the new term, which takes the place of the first', async () => {
  const { licenceId } = await aLicence(hall);
  hall.at('2026-05-01T09:00:00+08:00');
  const caseId = await grantedOn(licenceId, 'renew', { summary: '示例申请' });
  const [first, second] = await certificatesOf(licenceId);
  expect(first?.replacedBy).toBe(second?.number);
  expect(second).toMatchObject({ replaces: first?.number, issuedOn: '2026-05-01' });
  expect(second?.text).toContain('至2030年6月12日');
  expect(second?.text).toContain('因延续换发');
  expect(await certificatesOf(caseId)).toEqual([]);
});

test('what was changed stands on the certificate of a later term too', async () => {
  const { licenceId } = await aLicence(hall);
  await grantedOn(licenceId, 'change', { summary: '增加介入放射学' });
  hall.at('2026-05-01T09:00:00+08:00');
  await grantedOn(licenceId, 'renew', { summary: '延续' });
  const said = (await certificatesOf(licenceId)).map(({ text }) => text.includes('增加介入放射学'));
  expect(said).toEqual([false, true, true]);
});

test('who checks the certificate of a licence that was revoked since is told by which decision', async () => {
  const licence = await aLicence(hall);
  const [certificate] = await certificatesOf(licence.licenceId);
  const checked = async () => {
    const params = { checkCode: certificate?.checkCode ?? '' };
    return (await hall.stranger.call(checkDocument, { params })).reply;
  };
  expect((await checked()).followedBy).toEqual([]);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { licenceId, version } = licence;
  const body = { version, reason: '不再具备条件', ground: 'UNQUALIFIED' as const };
  const { reply } = await leader.call(revokeLicence, { params: { licenceId }, body });
  expect(await checked()).toMatchObject({
    kind: 'CERTIFICATE',
    followedBy: [{ number: reply.documentNo, issuedOn: '2022-06-13' }],
  });
});

/** From now on the application for the licence has a form of two fields. */
async function withForm(): Promise<void> {
  const entry = (await demoMatters()).find((one) => one.taskCode === RADIOLOGY);
  if (!entry) throw new Error('the matter is of the demo');
  const field = (key: string, label: string) =>
    ({ key, label, kind: 'text', need: 'may', choices: null }) as const;
  const formFields = [field('subjects', '诊疗科目'), field('place', '诊疗场所')];
  const given = { ...entry, body: { ...entry.body, formFields } };
  const at = hall.clock.now;
  const done = await transact(hall.db, (tx) =>
    importMatters(tx, [given], { publish: 'changes', at, by: null }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  hall.house.catalogue.forget();
}

test('申请表: after a change the certificate says the changed content, also in a later term', async () => {
  await withForm();
  const clerk = await theClerk(hall);
  const first = [
    { key: 'subjects', value: 'X射线影像诊断' },
    { key: 'place', value: '示例楼一层' },
  ];
  const body = { ...(await aReceiptFor(hall, RADIOLOGY)), form: first };
  const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
  const seen = { params: { caseId }, body: { version } };
  await grantNow(hall, (await clerk.call(acceptCase, seen)).reply);
  const changed = [{ key: 'subjects', value: '介入放射学' }];
  await grantedOn(caseId, 'change', { summary: '变更诊疗科目', form: changed });
  hall.at('2026-05-01T09:00:00+08:00');
  await grantedOn(caseId, 'renew', { summary: '延续' });
  const said = (await certificatesOf(caseId)).map(({ text }) =>
    ['X射线影像诊断', '介入放射学', '示例楼一层'].filter((one) => text.includes(one)),
  );
  expect(said).toEqual([
    ['X射线影像诊断', '示例楼一层'],
    ['介入放射学', '示例楼一层'],
    ['介入放射学', '示例楼一层'],
  ]);
});
