import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { CLERK, moment } from '../../testing/case-builder.ts';
import { outcomeOf } from './tolerance-outcome.ts';

const day = (text: string) => text as LocalDate;
const at = moment('2022-06-15T10:00:00+08:00');
const items = [
  { orderNum: 3, state: 'VERIFIED', arrivedOn: day('2022-06-14') },
  { orderNum: 4, state: 'VERIFIED', arrivedOn: day('2022-06-13') },
] as const;

const found = { orderNum: 3, verdict: 'PASS' } as const;
const examined = { type: 'cases/tolerated-examined', at, by: CLERK, ...found } as const;

test('§10.2: what followed and was found in order counts on the day of the last arrival', () => {
  const outcome = { settledOn: '2022-06-14', isOnTime: true };
  expect(outcomeOf(examined, { items })).toEqual(outcome);
  expect(
    outcomeOf(examined, { items: [...items, { ...items[0], state: 'SUPPLIED' }] }),
  ).toBeUndefined();
});

test('§10.2: what did not follow counts on the day on which it was due', () => {
  const dueOn = day('2022-06-10');
  const outcome = { settledOn: dueOn, isOnTime: false };
  const breached = { type: 'cases/tolerance-breached', at, orderNums: [3], dueOn } as const;
  expect(outcomeOf(breached, undefined)).toEqual(outcome);
  const lapsed = { ...breached, type: 'cases/tolerance-lapsed', closeType: 'returned' } as const;
  expect(outcomeOf(lapsed, undefined)).toEqual(outcome);
});
