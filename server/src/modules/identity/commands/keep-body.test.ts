import { addBody, changeBody, listBodies } from '@banshi/contract/bodies';
import { listOrganisations } from '@banshi/contract/identity';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { creditCodeOf } from '../../../kernel/credit-code.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { bodyOf, keeperOf } from '../../../testing/staff.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const WRITTEN = {
  ...{ name: '示例省示例厅', shortName: '示例厅', documentMark: '示例' },
  ...{ uscc: creditCodeOf('1151000000000999'), areaCode: '510000' },
};
const add = async (part: object) => {
  const parentId = await bodyOf(hall, 'PROVINCE');
  const body = { code: 'SAMPLE', kind: 'PROV_DEPT' as const, parentId, ...WRITTEN, ...part };
  return (await keeperOf(hall)).call(addBody, { body });
};
const sample = async () => {
  const { bodies } = (await (await keeperOf(hall)).call(listBodies, {})).reply;
  return bodies.find(({ code }) => code === 'SAMPLE');
};

test('a body is entered below another and is there for everybody at once', async () => {
  expect((await add({})).reply.mayKeep).toBe(true);
  expect(await sample()).toMatchObject({ ...WRITTEN, parentName: '省政府', version: 1 });
  const { organisations } = (await (await keeperOf(hall)).call(listOrganisations, {})).reply;
  expect(organisations.find(({ code }) => code === 'SAMPLE')).toMatchObject({ name: WRITTEN.name });
});

test('what names a body is given once; a division has the code of its body', async () => {
  const other = { uscc: creditCodeOf('1151000000000888') };
  expect((await add(other)).problem).toMatchObject({
    code: 'identity/body-taken',
    facts: { field: 'code' },
  });
  expect((await add({ code: 'OTHER' })).problem).toMatchObject({ facts: { field: 'uscc' } });
  expect((await add({ code: 'DIV_SAMPLE', kind: 'CENTER_DIV' })).status).toBe(200);
  expect((await add({ code: 'LOST', parentId: 2_000_000, ...other })).problem).toMatchObject({
    code: 'identity/body-fault',
    facts: { fault: 'parent' },
  });
  expect((await add({ code: 'lost', ...other })).problem).toMatchObject({
    facts: { fault: 'code' },
  });
});

test('a change names what it saw and stays on record', async () => {
  const params = { organisationId: (await sample())?.organisationId ?? 0 };
  const change = async (part: object) => {
    const body = { version: 1, ...WRITTEN, ...part };
    return (await keeperOf(hall)).call(changeBody, { params, body });
  };
  expect((await change({ name: '　' })).problem.code).toBe('identity/body-fault');
  expect((await change({ shortName: '新示例厅', documentMark: null })).status).toBe(200);
  expect(await sample()).toMatchObject({ shortName: '新示例厅', documentMark: null, version: 2 });
  expect((await change({})).problem.code).toBe('identity/body-changed');
  const kept = await hall.db
    .selectFrom('identity.organisation_changes')
    .select(['version', 'content'])
    .where('organisation_id', '=', params.organisationId)
    .orderBy('version')
    .execute();
  expect(kept).toMatchObject([
    { version: 1, content: { shortName: '示例厅' } },
    { version: 2, content: { shortName: '新示例厅' } },
  ]);
});

test('who is appointed for one body only keeps no bodies', async () => {
  const other = await hall.as('SYSADMIN', 'HEALTH');
  expect((await other.call(listBodies, {})).problem.code).toBe('identity/staff-of-all');
});
