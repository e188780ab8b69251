import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import { withNames } from './queries/row-names.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a body that entrusts and has no matter of its own is told by its name and its code', async () => {
  const { all: matters } = await hall.house.catalogue.matters();
  const withMatters = new Set(matters.map(({ department }) => department.id));
  const { all } = await hall.house.identity.organisations();
  const body = all.find(({ id }) => !withMatters.has(id));
  const told = [{ key: body?.code, label: body?.name }];
  const unnamed = (key: string) => [{ key, label: key }];
  expect(await withNames(hall.db, 'nominal', unnamed(`#${body?.id}`))).toEqual(told);
  expect(await withNames(hall.db, 'principal', unnamed(`${body?.id}`))).toEqual(told);
  const known = [{ key: 'HEALTH', label: '示例' }];
  expect(await withNames(hall.db, 'nominal', known)).toEqual(known);
});
