import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { checkDocument, listCaseDocuments } from '@banshi/contract/documents';
import { revokeLicence } from '@banshi/contract/licence-acts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aLicence, aReceiptFor, grantNow, RADIOLOGY } from '../../testing/licences.ts';

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

/** Applies for something on a licence, and it is granted; gives the case. */
async function grantedOn(licenceId: string, act: 'renew' | 'change', summary: string) {
  const clerk = await theClerk(hall);
  const receipt = await aReceiptFor(hall, RADIOLOGY);
  const body = { ...receipt, summary, onLicence: { licenceId, act } };
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
  const caseId = await grantedOn(licenceId, 'renew', '示例申请');
  const [first, second] = await certificatesOf(licenceId);
  expect(first?.replacedBy).toBe(second?.number);
  expect(second).toMatchObject({ replaces: first?.number, issuedOn: '2026-05-01' });
  expect(second?.text).toContain('至2030年6月12日');
  expect(second?.text).toContain('因延续换发');
  expect(await certificatesOf(caseId)).toEqual([]);
});

test('what was changed stands on the certificate of a later term too', async () => {
  const { licenceId } = await aLicence(hall);
  await grantedOn(licenceId, 'change', '增加介入放射学');
  hall.at('2026-05-01T09:00:00+08:00');
  await grantedOn(licenceId, 'renew', '延续');
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
