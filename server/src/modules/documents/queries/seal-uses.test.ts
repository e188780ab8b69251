import { listSealUses } from '@banshi/contract/seal-uses';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { issueOwed } from '../commands/issue-documents.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function everyUse(person: Person, limit: number) {
  const pages = [];
  let after: string | undefined;
  do {
    const query = { ...(after === undefined ? {} : { after }), limit };
    const { reply } = await person.call(listSealUses, { query });
    pages.push(reply);
    after = reply.next ?? undefined;
  } while (after !== undefined);
  return pages;
}

test('用印记录: each document in the name of a body is listed once with its digest, case, person and time, page by page', async () => {
  const officer = await hall.as('SEAL_OFFICER', 'HEALTH');
  expect(await everyUse(officer, 10)).toEqual([{ body: null, bodies: [], uses: [], next: null }]);
  const first = await aCaseAfter(hall, 'grant');
  const second = await aCaseAfter(hall, 'grant');
  for (const { caseId } of [first, second]) {
    await issueOwed(hall.house.documentDeps, caseId as Parameters<typeof issueOwed>[1]);
  }
  const [whole, ...none] = await everyUse(officer, 100);
  expect(none).toEqual([]);
  expect(whole?.body?.name).toBe('四川省卫生健康委员会');
  const uses = whole?.uses ?? [];
  expect(uses.map(({ kind }) => kind).toSorted()).toEqual(
    ['ACCEPT_NOTICE', 'GRANT', 'RECEIPT'].flatMap((kind) => [kind, kind]),
  );
  const granted = uses.find((one) => one.kind === 'GRANT' && one.caseId === first.caseId);
  expect(granted).toMatchObject({
    displayNo: first.displayNo,
    title: '准予行政许可决定书',
    byName: '测试CHIEF_REP',
    at: '2022-06-13T09:00:00+08:00',
  });
  expect(granted?.contentDigest).toMatch(/^[0-9a-f]{64}$/);
  // All were issued at one moment: a page may end between two of a case, and none is lost or comes twice.
  for (const limit of [1, 2, 5]) {
    const paged = (await everyUse(officer, limit)).flatMap((page) => page.uses);
    expect(paged).toEqual(uses);
  }
});

test('the seal of another body is not one’s own to look at, and supervision looks at all that used one', async () => {
  const officer = await hall.as('SEAL_OFFICER', 'HEALTH');
  const { body } = (await officer.call(listSealUses, { query: { limit: 1 } })).reply;
  const query = { organisationId: body?.organisationId ?? 0, limit: 1 };
  const other = await hall.as('SEAL_OFFICER', 'FORESTRY');
  const refused = await other.call(listSealUses, { query });
  expect(refused.problem.code).toBe('documents/other-organisation');
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const seen = (await supervisor.call(listSealUses, { query: { limit: 1 } })).reply;
  expect(seen.bodies).toEqual([body]);
  expect(seen.uses).toHaveLength(1);
});
