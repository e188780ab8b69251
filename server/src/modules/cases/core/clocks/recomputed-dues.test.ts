import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { WorkCalendar } from '../../../../kernel/work-calendar.ts';
import { aCaseAfter, actAt, after, CALENDAR } from '../../testing/case-builder.ts';
import { LIST } from '../../testing/good-decisions.ts';
import type { CounterCase, ReadyFor } from '../case.ts';
import { requestCorrection } from '../correction.ts';
import { evolve } from '../evolve.ts';
import { recomputeRectification } from '../promise/promise.ts';
import { recomputeTolerance } from '../tolerance/tolerance-by-law.ts';
import { recomputeDues } from './recomputed-dues.ts';

/** The published calendar with one more day off, or one more day of work. */
function calendarWith(day: string, kind: 'OFF' | 'WORK'): WorkCalendar {
  const overrides = new Map([...CALENDAR.overrides, [day as LocalDate, { kind, name: '示例' }]]);
  return { ...CALENDAR, overrides };
}

const DAY_OFF = calendarWith('2022-06-15', 'OFF');
const SATURDAY = calendarWith('2022-06-18', 'WORK');
const now = (calendar: WorkCalendar) => ({ ...actAt(), calendar });

function recomputed(current: CounterCase, calendar: WorkCalendar): CounterCase | undefined {
  const event = recomputeDues(current as ReadyFor<'recomputeDues'>, now(calendar));
  if (!event) return undefined;
  return evolve(current, {
    caseId: current.id,
    version: current.version + 1,
    event,
  }) as CounterCase;
}

test('a correction and its reminder come later with the calendar, and never earlier than they were told', () => {
  const correcting = aCaseAfter('requestCorrection');
  expect(correcting).toMatchObject({
    due: { on: '2022-07-04' },
    notice: { remindOn: '2022-06-29' },
  });
  expect(recomputed(correcting, DAY_OFF)).toMatchObject({
    status: 'CORRECTING',
    due: { clock: 'correction', on: '2022-07-05' },
    notice: { remindOn: '2022-06-30' },
  });
  expect(recomputed(correcting, SATURDAY)).toBeUndefined();
});

test('a correction for which a notice gave another time is counted with that time', () => {
  const received = aCaseAfter() as ReadyFor<'requestCorrection'>;
  const given = { defects: [{ orderNum: 1, reason: '示例' }], list: LIST, days: 30 };
  const asked = requestCorrection(received, actAt(), given);
  if (!asked.ok) throw new Error(asked.refusal.code);
  const event = asked.value;
  const correcting = evolve(received, { caseId: received.id, version: 2, event }) as CounterCase;
  expect(correcting).toMatchObject({ due: { on: '2022-07-25' } });
  expect(recomputed(correcting, CALENDAR)).toBeUndefined();
  expect(recomputed(correcting, DAY_OFF)).toMatchObject({ due: { on: '2022-07-26' } });
});

test('who was reminded of a correction is not reminded again when the calendar moves it', () => {
  const reminded = after('remindCorrection', aCaseAfter('requestCorrection'));
  expect(recomputed(reminded, DAY_OFF)).toMatchObject({
    due: { on: '2022-07-05' },
    notice: { remindOn: undefined },
  });
});

test('L15: the days in which a hearing is held move with the calendar, while the limits stand', () => {
  const asked = aCaseAfter('accept', 'offerHearing', 'askHearing');
  expect(recomputed(asked, DAY_OFF)).toMatchObject({
    status: 'SUSPENDED',
    due: { clock: 'hearing', on: '2022-07-12' },
    acceptance: { dueOnLegal: '2022-07-12' },
  });
  const stopped = aCaseAfter('accept', 'askProcedure', 'suspend');
  const planned = 'due' in stopped ? stopped.due : undefined;
  expect(recomputed(stopped, DAY_OFF)).toMatchObject({ due: planned });
});

test('L15: the five days to ask for a hearing come later, and are told by themselves', () => {
  const offered = aCaseAfter('accept', 'offerHearing');
  const first = recomputed(offered, DAY_OFF);
  expect(first).toMatchObject({ due: { on: '2022-06-28' }, hearing: { askBy: '2022-06-20' } });
  if (!first) return;
  const second = recomputed(first, DAY_OFF);
  expect(second).toMatchObject({ due: { on: '2022-06-28' }, hearing: { askBy: '2022-06-21' } });
  expect(second && recomputed(second, DAY_OFF)).toBeUndefined();
});

test('what is to follow comes later with the calendar, with what is left of its reminders', () => {
  const tolerant = aCaseAfter('acceptTolerantly') as ReadyFor<'recomputeTolerance'>;
  expect(tolerant.tolerance?.due).toMatchObject({ on: '2022-06-20', lapsesOn: '2022-06-22' });
  expect(recomputeTolerance(tolerant, now(SATURDAY))).toMatchObject({
    due: { on: '2022-06-20', lapsesOn: '2022-06-22' },
  });
  const moved = recomputeTolerance(tolerant, now(DAY_OFF));
  expect(moved?.due).toMatchObject({
    on: '2022-06-21',
    lapsesOn: '2022-06-23',
    reminders: [
      { on: '2022-06-16', workDaysLeft: 3 },
      { on: '2022-06-20', workDaysLeft: 1 },
      { on: '2022-06-21', workDaysLeft: 0 },
    ],
  });
  const next = moved && evolve(tolerant, { caseId: tolerant.id, version: 3, event: moved });
  expect(recomputeTolerance(next as typeof tolerant, now(DAY_OFF))).toBeUndefined();
});

test('the reminder to mend what a check found wanting moves with the calendar, its last day does not', () => {
  const checked = aCaseAfter('acceptOnPromise', 'review', 'verify', 'grant', 'checkPromise');
  const promise = 'promise' in checked ? checked.promise : undefined;
  const remindOn = '2022-06-17' as LocalDate;
  const wanting = {
    ...checked,
    promise: { ...promise, state: 'DEFECT', dueOn: '2022-06-22' as LocalDate, remindOn },
  } as ReadyFor<'recomputeRectification'>;
  expect(recomputeRectification(wanting, now(CALENDAR))).toBeUndefined();
  const moved = recomputeRectification(wanting, now(calendarWith('2022-06-20', 'OFF')));
  expect(moved).toMatchObject({ remindOn: '2022-06-16' });
  const next =
    moved && evolve(wanting, { caseId: wanting.id, version: wanting.version + 1, event: moved });
  expect(next).toMatchObject({ promise: { dueOn: '2022-06-22', remindOn: '2022-06-16' } });
  // Whoever was reminded is not reminded again.
  const reminded = { ...wanting, promise: { ...wanting.promise, remindOn: undefined } };
  expect(
    recomputeRectification(reminded as typeof wanting, now(calendarWith('2022-06-20', 'OFF'))),
  ).toBeUndefined();
});
