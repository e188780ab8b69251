import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { dueOn, dueToday, reminderOn } from './due.ts';
import type { Licence } from './licence.ts';

const day = (text: string) => text as LocalDate;

/** A licence to the end of 2026, or a filing used until then. */
function aLicence(given: Partial<Licence> = {}): Licence {
  return {
    ...{ id: 'x', version: 1, state: 'VALID', matterId: 1, departmentId: 1, holderId: 'y' },
    ...{ kind: '示例证', number: '1', grantedOn: '2022-01-01', askDays: 30 },
    term: { from: day('2022-01-01'), to: day('2026-12-31') },
    ...{ cancelDays: undefined, isOverdue: false, remindedDays: undefined },
    ...{ suspendedUntil: undefined, stoodAs: undefined },
    ...given,
  } as Licence;
}

test('L18: the holder is reminded 90, 60 and 30 days before the end', () => {
  expect(dueOn(aLicence())).toBe('2026-10-02');
  expect(dueOn(aLicence({ remindedDays: 90 }))).toBe('2026-11-01');
  expect(dueOn(aLicence({ remindedDays: 60 }))).toBe('2026-12-01');
  expect(dueOn(aLicence({ remindedDays: 30 }))).toBe('2027-01-01');
  expect(dueOn(aLicence({ term: { from: day('2022-01-01') } }))).toBeUndefined();
});

test('L18: the list of its matter names other days', () => {
  const remindDays = [180, 45];
  expect(dueOn(aLicence({ remindDays }))).toBe('2026-07-04');
  expect(dueOn(aLicence({ remindDays, remindedDays: 180 }))).toBe('2026-11-16');
  expect(dueOn(aLicence({ remindDays, remindedDays: 45 }))).toBe('2027-01-01');
  expect(reminderOn(aLicence({ remindDays }), day('2026-12-20'))).toBe(45);
});

test('L18: whose own law wants its renewal asked earlier is reminded earlier', () => {
  expect(dueOn(aLicence({ askDays: 180 }))).toBe('2026-05-05');
});

test('L18: late, the one reminder that is right today is given, and none of what has ended', () => {
  expect(reminderOn(aLicence(), day('2026-10-02'))).toBe(90);
  expect(reminderOn(aLicence(), day('2026-12-15'))).toBe(30);
  expect(dueToday(aLicence(), day('2027-01-05'))).toEqual({ act: 'endTerm', on: '2027-01-01' });
  expect(dueToday(aLicence({ remindedDays: 30 }), day('2026-12-20'))).toBeUndefined();
});

test('a suspension ends with its last day, unless the term has ended before', () => {
  const suspended = { state: 'SUSPENDED', stoodAs: 'VALID', remindedDays: 30 } as const;
  const short = aLicence({ ...suspended, suspendedUntil: day('2026-11-30') });
  expect(dueToday(short, day('2026-11-30'))).toBeUndefined();
  expect(dueToday(short, day('2027-02-01'))).toEqual({ act: 'endSuspension', on: '2026-12-01' });
  const long = aLicence({ ...suspended, suspendedUntil: day('2027-01-31') });
  expect(dueToday(long, day('2027-02-01'))?.act).toBe('endTerm');
  const forGood = { from: day('2022-01-01') };
  const never = aLicence({ ...suspended, term: forGood, suspendedUntil: day('2026-11-30') });
  expect(dueOn(never)).toBe('2026-12-01');
});

test('§4.10: a filing ends with its use, and is missed when nobody has cancelled it within its days', () => {
  const filing = { cancelDays: 20, askDays: 0 };
  expect(dueToday(aLicence({ ...filing, state: 'FILED' }), day('2027-03-01'))).toEqual({
    act: 'endUse',
    on: '2027-01-01',
  });
  const ended = aLicence({ ...filing, state: 'ENDED' });
  expect(dueOn(ended)).toBe('2027-01-21');
  expect(dueOn({ ...ended, isOverdue: true })).toBeUndefined();
  expect(dueOn(aLicence({ ...filing, state: 'CANCEL_FILED' }))).toBeUndefined();
});
