import { expect, test } from 'vitest';
import { day } from '../../../kernel/testing/calendars.ts';
import { hallDaysAhead } from './hall-days.ts';

test('what is over is not told, nor what lies more than a month ahead', () => {
  const all = ['2022-06-16', '2022-06-17', '2022-07-17', '2022-07-18'].map((on) => ({
    ...{ day: day(on), kind: 'WORK' as const, name: '示例周末服务' },
  }));
  const told = hallDaysAhead(all, day('2022-06-17')).map((one) => one.day);
  expect(told).toEqual(['2022-06-17', '2022-07-17']);
});
