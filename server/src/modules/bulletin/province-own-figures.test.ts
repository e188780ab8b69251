import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../kernel/local-date.ts';
import { countCase } from '../../testing/counted-case.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import type { CountedMatters } from '../statistics/index.ts';
import { provinceOwnFigures } from './province-own-figures.ts';

const PERIOD = { from: '2022-01-01' as LocalDate, to: '2022-06-17' as LocalDate };
const AT = '2022-03-01T09:00:00+08:00';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  hall.at('2022-06-30T09:00:00+08:00');
  await countCase(hall, { no: 'L1', bucket: 'license', acceptedAt: AT });
  await countCase(hall, { no: 'O1', bucket: 'otherNine', closedAt: AT });
});
afterAll(() => hall.close());

/** The figures with the matters of `bucket` in the hands of bodies of Chengdu. */
async function figuresWithout(bucket: string | undefined) {
  const { byId } = await hall.house.catalogue.matters();
  const moved = [...byId].map(([id, matter]) => {
    const areaCode = matter.bucket === bucket ? '510100' : matter.department.areaCode;
    return [id, { ...matter, department: { ...matter.department, areaCode } }] as const;
  });
  const matters = async (): Promise<CountedMatters> => ({ byId: new Map(moved) });
  return provinceOwnFigures({ db: hall.db, now: () => hall.clock.now, matters })(PERIOD);
}

test('what bodies of the province exercise is counted, by its bucket', async () => {
  expect(await figuresWithout(undefined)).toEqual({
    license: { accepted: 1, closed: 0 },
    publicService: { accepted: 0, closed: 0 },
    otherNine: { accepted: 0, closed: 1 },
  });
});

test('what bodies of a city exercise is not 省本级', async () => {
  expect((await figuresWithout('license')).license).toEqual({ accepted: 0, closed: 0 });
  expect((await figuresWithout('license')).otherNine).toEqual({ accepted: 0, closed: 1 });
});
