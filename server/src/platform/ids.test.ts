import { expect, test } from 'vitest';
import type { Instant } from '../kernel/instant.ts';
import { systemNow } from './clock.ts';
import { createIdSource } from './ids.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('ids are UUIDs of version 7 and differ', () => {
  const newId = createIdSource(systemNow);
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.every((id) => UUID_7.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test('ids keep their order when the clock is set back, and carry the moment they were made', () => {
  const moments = [1_655_366_400_123, 1_655_366_400_000, 1_655_366_400_124] as Instant[];
  let call = 0;
  const newId = createIdSource(() => moments[call++] as Instant);
  const ids = [newId(), newId(), newId()];
  expect(ids.toSorted()).toEqual(ids);
  expect(Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16)).toBe(moments[0]);
});

test('more ids in one millisecond than it can count go on into the next', () => {
  const newId = createIdSource(() => 1_655_366_400_123 as Instant);
  const ids = Array.from({ length: 10_000 }, () => newId());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});
