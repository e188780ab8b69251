import { expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Ticket } from './ticket.ts';
import { inOrderOfCalls, peopleBefore, placeBehind } from './turn.ts';

const at = (minute: number) => (minute * 60_000) as Instant;

function waiting(number: string, given: Partial<Ticket> = {}): Ticket {
  const takenAt = at(Number(number.slice(1)));
  return {
    ...{ ticketId: number, day: '2022-06-13' as LocalDate, classId: 1, number, source: 'KIOSK' },
    ...{ priority: null, takenAt, queuedAt: takenAt, place: Number(number.slice(1)) },
    ...{ state: 'WAITING', calls: 0, calledAt: null, startedAt: null, endedAt: null },
    ...{ windowId: null, staffId: null, isReactivated: false },
    ...given,
  };
}

/** In which order those numbers are called. */
function order(line: readonly Ticket[], turns = new Map<number, number>()): string[] {
  return inOrderOfCalls(line, turns).map(({ number }) => number);
}

test('between two with priority three others are called, and nobody is kept waiting for nobody', () => {
  const line = [
    ...['A001', 'A002', 'A003', 'A004'].map((number) => waiting(number)),
    ...['A005', 'A006', 'A007'].map((number) => waiting(number, { priority: 'ELDERLY' })),
  ];
  expect(order(line)).toEqual(['A005', 'A001', 'A002', 'A003', 'A006', 'A004', 'A007']);
});

test('who comes back has no priority any more', () => {
  const back = { priority: 'DISABLED', isReactivated: true, queuedAt: at(9), place: 2.5 } as const;
  expect(order([waiting('A001', back), waiting('A002')])).toEqual(['A002', 'A001']);
});

test('after somebody with priority the next of them waits for three others', () => {
  const line = [
    ...['A001', 'A002', 'A003', 'A004'].map((number) => waiting(number)),
    waiting('A005', { priority: 'ELDERLY' }),
  ];
  expect(order(line, new Map([[1, 0]]))).toEqual(['A001', 'A002', 'A003', 'A005', 'A004']);
});

test('between queues whoever has priority is first, then whoever has waited longest', () => {
  const line = [
    waiting('A003'),
    waiting('B002', { classId: 2 }),
    waiting('B004', { classId: 2, priority: 'MILITARY' }),
  ];
  expect(order(line)).toEqual(['B004', 'B002', 'A003']);
});

test('three places back, or behind the last, and always before the number that comes next', () => {
  expect(placeBehind([4, 5, 6, 7], 8)).toBe(6.5);
  expect(placeBehind([4, 5, 6], 8)).toBe(7);
  expect(placeBehind([4], 8)).toBe(6);
  expect(placeBehind([], 8)).toBe(7.5);
});

test('how many are before counts those with priority, and for them no more others than may come between', () => {
  const plain = waiting('A030');
  const first = waiting('A030', { priority: 'PREGNANT' });
  expect(peopleBefore({ ahead: 2, others: 21 }, plain)).toBe(22);
  expect(peopleBefore({ ahead: 1, others: 20 }, first)).toBe(3);
  expect(peopleBefore({ ahead: 3, others: 20 }, first)).toBe(11);
  expect(peopleBefore({ ahead: 3, others: 1 }, first)).toBe(3);
  expect(peopleBefore({ ahead: 2, others: 0 }, { ...first, state: 'CALLED' })).toBe(2);
});
