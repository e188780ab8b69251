import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { assert } from '../../kernel/assert.ts';
import type { Instant } from '../../kernel/instant.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { deliverAll, deliverOnce } from './deliver.ts';
import { ATTEMPTS_MAX, countSetAside } from './outbox-rows.ts';
import { createSubscriptions, type Subscription, type Told } from './subscription.ts';

let place: TestDatabase;
let now = 1_655_082_000_000 as Instant;
const failures: string[] = [];

beforeAll(async () => {
  place = await createTestDatabase();
});
afterAll(() => place.close());
beforeEach(async () => {
  failures.length = 0;
  await sql`delete from platform.outbox`.execute(place.database);
});

const deps = () => ({
  db: place.database,
  now: () => now,
  onFailure: (error: unknown) => failures.push(String(error)),
});

async function tell(subject: string, word: string, subscriber = 'listener'): Promise<void> {
  await sql`
    insert into platform.outbox (subscriber, topic, subject, facts)
    values (${subscriber}, 'cases/accepted', ${subject}, ${JSON.stringify({ word })}::jsonb)`.execute(
    place.database,
  );
}

/** A listener that notes what it hears, and throws at the words given. */
function listener(heard: string[], spoiled: ReadonlySet<string> = new Set()): Subscription {
  return {
    subscriber: 'listener',
    topics: new Set(['cases/accepted']),
    hear: async (_tx, told) => {
      const word = wordOf(told);
      if (spoiled.has(word)) throw new Error(`cannot hear ${word}`);
      heard.push(word);
    },
  };
}

function wordOf({ facts }: Told): string {
  assert(typeof facts === 'object' && facts !== null && 'word' in facts, 'a word was told');
  return String(facts.word);
}

test('each subscriber of a topic is known, and nobody else', () => {
  const subscriptions = createSubscriptions();
  subscriptions.add(listener([]));
  expect(subscriptions.subscribersOf('cases/accepted')).toEqual(['listener']);
  expect(subscriptions.subscribersOf('cases/closed')).toEqual([]);
});

test('what waits is told once, in order, and other subscribers keep theirs', async () => {
  for (const word of ['one', 'two', 'three']) await tell('A', word);
  await tell('A', 'not yours', 'other');
  const heard: string[] = [];
  expect(await deliverOnce(deps(), [listener(heard)])).toBe(3);
  expect(await deliverOnce(deps(), [listener(heard)])).toBe(0);
  expect(heard).toEqual(['one', 'two', 'three']);
});

test('what a listener writes is undone when it fails, and told again with what is later of its subject', async () => {
  await tell('A', 'one');
  await tell('A', 'two');
  await tell('B', 'three');
  const first: string[] = [];
  await deliverAll(deps(), [listener(first, new Set(['one']))]);
  expect(failures).toEqual(['Error: cannot hear one']);
  expect(first).toEqual(['three']);
  const second: string[] = [];
  await deliverAll(deps(), [listener(second)]);
  expect(second).toEqual([]);
  now = (now + 2_000) as Instant;
  await deliverAll(deps(), [listener(second)]);
  expect(second).toEqual(['one', 'two']);
});

test('a row that fails for good is set aside with its reason and can be seen', async () => {
  await tell('A', 'never');
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    await deliverAll(deps(), [listener([], new Set(['never']))]);
    now = (now + 3_600_001) as Instant;
  }
  expect(failures).toHaveLength(ATTEMPTS_MAX);
  await deliverAll(deps(), [listener([], new Set(['never']))]);
  expect(failures).toHaveLength(ATTEMPTS_MAX);
  expect(await countSetAside(place.database)).toBe(1);
  const { rows } = await sql<{ last_error: string }>`
    select last_error from platform.outbox`.execute(place.database);
  expect(rows).toEqual([{ last_error: 'cannot hear never' }]);
});

test('two processes at once tell each row once', async () => {
  const words = Array.from({ length: 250 }, (_, index) => `${index}`);
  for (const word of words) await tell(`S${Number(word) % 7}`, word);
  const heard: string[] = [];
  await Promise.all([1, 2, 3].map(() => deliverAll(deps(), [listener(heard)])));
  await deliverAll(deps(), [listener(heard)]);
  expect(heard.toSorted()).toEqual(words.toSorted());
});
