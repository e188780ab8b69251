import { expect, test } from 'vitest';
import { explainClocks } from '../../queries/case-clocks.ts';
import { begin, type Walk, written } from '../../testing/a-walk.ts';
import { actAt, CALENDAR } from '../../testing/case-builder.ts';
import { accept } from '../acceptance.ts';
import type { ActiveCase, ReadyFor, SuspendedCase } from '../case.ts';
import type { CounterEvent } from '../event.ts';
import { askProcedure, extend, resume, suspend } from '../procedures/procedures.ts';
import { clockStands } from './clock-stands.ts';

const LIST = [{ orderNum: 1, isNecessary: true }];
/** Thirty calendar days by its list, as many matters of health and traffic have. */
const MATTER = {
  matterVersion: 1,
  chain: undefined,
  grounds: [],
  limits: { statutory: { days: 30, unit: 'calendarDay' }, promise: undefined },
} as const;
const PLAN = { name: '示例鉴定', basis: '《示例条例》第一条', limitDays: 5 };
const at = (day: string) => actAt(`${day}T10:00:00+08:00`);

function go(
  { current, entries }: Walk,
  decide: (current: never) => { readonly ok: boolean; readonly value?: CounterEvent },
): Walk {
  const decided = decide(current as never);
  if (!decided.value) throw new Error('it is decided');
  return written({ current, entries }, decided.value);
}

const accepted = go(begin(), () =>
  accept(at('2022-06-13'), { ...MATTER, list: LIST, present: new Set([1]) }),
);
const extended = go(accepted, (current: ReadyFor<'extend'>) =>
  extend(current, at('2022-07-12'), { days: 10, reason: '示例', longest: { days: 10 } }),
);

function explained({ entries }: Walk, today: string) {
  const shown = { today: today as never, calendar: CALENDAR, names: new Map() };
  return explainClocks(entries, shown).find(({ clock }) => clock === 'statutory');
}

test('the ten days by which a leader extends are working days, whatever the unit of the list (第八十二条)', () => {
  expect(accepted.current).toMatchObject({ acceptance: { dueOnLegal: '2022-07-13' } });
  expect(extended.current).toMatchObject({ acceptance: { dueOnLegal: '2022-07-27' } });
  const clock = explained(extended, '2022-07-18');
  expect(clock).toMatchObject({ dueOn: '2022-07-27', limitDays: 40, daysUsed: 33 });
  expect(clock?.days.find(({ on }) => on === '2022-07-16')?.verdict).toBe('weekend');
  expect(clock?.days.at(-1)).toMatchObject({ on: '2022-07-27', count: 40 });
});

test('what stops the limit in its extended part makes it longer by working days', () => {
  const asked = go(extended, (current: ActiveCase) =>
    askProcedure(current, at('2022-07-14'), { ...PLAN, kind: 'APPRAISAL' }),
  );
  const stopped = go(asked, (current: ActiveCase) => suspend(current, at('2022-07-15')));
  const resumed = go(stopped, (current: SuspendedCase) =>
    resume(current, at('2022-07-20'), { result: '示例' }),
  );
  expect(resumed.current).toMatchObject({ acceptance: { dueOnLegal: '2022-08-01' } });
  expect(explained(resumed, '2022-07-20')).toMatchObject({ dueOn: '2022-08-01', daysUsed: 32 });
  const [stand] = clockStands(resumed.entries, CALENDAR).filter((one) => one.clock === 'statutory');
  expect(stand?.dueOn).toBe('2022-08-01');
});
