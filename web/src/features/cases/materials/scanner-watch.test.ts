import { expect, test } from 'vitest';
import { lookedAt } from './scanner-watch.ts';

const scan = (name: string, content: string, lastModified = 1) =>
  new File([content], name, { lastModified });
const namesOf = (files: readonly File[]) => files.map(({ name }) => name);

test('what stood in the folder at first is not offered', () => {
  const old = scan('old.pdf', 'x');
  const first = lookedAt(undefined, [old]);
  expect(first.fresh).toEqual([]);
  const second = lookedAt(first.watched, [old]);
  expect(lookedAt(second.watched, [old]).fresh).toEqual([]);
});

test('a file is offered once, and only when it has stopped growing', () => {
  const empty = lookedAt(undefined, []);
  const half = lookedAt(empty.watched, [scan('a.pdf', 'half')]);
  expect(half.fresh).toEqual([]);
  const whole = lookedAt(half.watched, [scan('a.pdf', 'half and half', 2)]);
  expect(whole.fresh).toEqual([]);
  const still = lookedAt(whole.watched, [scan('a.pdf', 'half and half', 2)]);
  expect(namesOf(still.fresh)).toEqual(['a.pdf']);
  expect(lookedAt(still.watched, [scan('a.pdf', 'half and half', 2)]).fresh).toEqual([]);
});

test('a file that is written again is a new scan', () => {
  const first = lookedAt(undefined, [scan('a.pdf', 'x')]);
  const again = lookedAt(first.watched, [scan('a.pdf', 'y', 2)]);
  expect(namesOf(lookedAt(again.watched, [scan('a.pdf', 'y', 2)]).fresh)).toEqual(['a.pdf']);
});
