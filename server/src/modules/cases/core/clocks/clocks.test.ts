import { expect, test } from 'vitest';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { actAt, after, aReceivedCase, CALENDAR, eventOf } from '../../testing/case-builder.ts';
import { dueAfter } from '../acceptance.ts';
import { clockSpans } from './clocks.ts';

const on = (day: string) => actAt(`${day}T10:00:00+08:00`);

test('five working days after Friday 29 April 2022 end on 10 May, over the holiday and a working Saturday', () => {
  expect(aReceivedCase(on('2022-04-29'))).toMatchObject({
    due: { clock: 'acceptance', on: '2022-05-10', provisional: false },
  });
});

test('twenty working days after Monday 13 June 2022 end on 11 July', () => {
  const accepted = after('accept', aReceivedCase(on('2022-06-13')), on('2022-06-13'));
  expect(accepted).toMatchObject({
    due: { clock: 'promise', on: '2022-06-27' },
    acceptance: { dueOnLegal: '2022-07-11', dueOnPromised: '2022-06-27' },
  });
});

test('ten working days of delivery run from the decision and not from the close', () => {
  const chain = ['accept', 'review', 'verify', 'grant'] as const;
  const granted = chain.reduce(
    (current, action) => after(action, current, on('2022-06-13')),
    aReceivedCase(on('2022-06-13')),
  );
  expect(after('close', granted, on('2022-06-20'))).toMatchObject({
    due: { clock: 'delivery', on: '2022-06-27' },
  });
});

test('a correction stops the clock of acceptance, and the supplement starts a whole new one', () => {
  const received = aReceivedCase(on('2022-06-13'));
  const noticed = eventOf('requestCorrection', received, on('2022-06-15'));
  const correcting = after('requestCorrection', received, on('2022-06-15'));
  const supplied = eventOf('supplement', correcting, on('2022-06-20'));
  const spans = clockSpans([receipt(), noticed, supplied]);
  expect(spans.map((one) => [one.clock, one.from, one.endedOn])).toEqual([
    ['acceptance', '2022-06-13', '2022-06-15'],
    ['correction', '2022-06-15', '2022-06-20'],
    ['acceptance', '2022-06-20', undefined],
  ]);
  expect(supplied).toMatchObject({ due: { clock: 'acceptance', on: '2022-06-27' } });
});

test('a procedure that ends while the limits stand leaves them standing, and its days count once', () => {
  const accepted = after('accept', aReceivedCase(on('2022-06-13')), on('2022-06-13'));
  const beside = after('beginProcedure', accepted, on('2022-06-13'));
  const asked = after('askProcedure', beside, on('2022-06-14'));
  const suspended = after('suspend', asked, on('2022-06-14'));
  const ended = after('endProcedure', suspended, on('2022-06-16'));
  expect(ended).toMatchObject({
    status: 'SUSPENDED',
    due: 'due' in suspended ? suspended.due : undefined,
    runningSteps: [],
    acceptance: { dueOnLegal: '2022-07-11', dueOnPromised: '2022-06-30' },
  });
  // The promise stood from the 13th on, the limit of the law from the 14th on, both to the 20th.
  expect(after('resume', ended, on('2022-06-20'))).toMatchObject({
    status: 'ACCEPTED',
    due: { clock: 'promise', on: '2022-07-04' },
    acceptance: { dueOnLegal: '2022-07-15', dueOnPromised: '2022-07-04' },
  });
});

test('a year whose calendar is not published makes the due day provisional', () => {
  const { at } = on('2022-12-26');
  const publishedYears = new Set([2022]);
  const calendar = { ...CALENDAR, publishedYears };
  const due = dueAfter({ clock: 'statutory', days: 20 }, at, calendar);
  expect(due).toMatchObject({ provisional: true });
});

function receipt() {
  const due = { clock: 'acceptance', on: '2022-06-20' as LocalDate, provisional: false } as const;
  const { by, at } = on('2022-06-13');
  const { id: _, ...known } = aReceivedCase(on('2022-06-13'));
  const { matterId, departmentId, applicantId, channel, area, numberedOn, serial } = known;
  const identity = { matterId, departmentId, applicantId, channel, area, numberedOn, serial };
  return {
    type: 'cases/received',
    at,
    by,
    ...identity,
    summary: '示例',
    materials: [],
    due,
  } as const;
}
