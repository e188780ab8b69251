import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFrom } from './copy-from.ts';
import { copyOut } from './copy-out.ts';
import { createEmptyDatabase } from './testing.ts';
import { withClient } from './with-client.ts';

let database: Awaited<ReturnType<typeof createEmptyDatabase>>;
beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.close());

function connected<T>(work: (client: pg.Client) => Promise<T>, stopped?: AbortSignal): Promise<T> {
  return withClient({ connectionString: database.url }, work, stopped);
}

/** Rows of a size, as many as are asked for. */
const rowsOf = (count: number, sizeBytes: number) =>
  `copy (select repeat('x', ${sizeBytes}) from generate_series(1, ${count})) to stdout`;

async function bytesOf(pages: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0;
  for await (const page of pages) {
    bytes += page.length;
    expect(page.at(-1)).toBe(0x0a);
  }
  return bytes;
}

test.each([
  [0, 1],
  [100_000, 10],
  [1, 5_000_000],
  // The last row is the one that fills what is read ahead: the server is held back for good unless somebody lets it go on.
  [7, 300_000],
  [8, 262_143],
  [30, 300_000],
])(
  '%i rows of %i bytes come whole to whoever is late, and the connection goes on',
  async (count, size) => {
    await connected(async (client) => {
      const pages = copyOut(client, rowsOf(count, size));
      await pause(200);
      expect(await bytesOf(pages)).toBe(count * (size + 1));
      const { rows } = await client.query<{ one: number }>('select 1 as one');
      expect(rows).toEqual([{ one: 1 }]);
    });
  },
);

test('what goes in comes out again, and an error says which end it is of', async () => {
  await connected(async (client) => {
    await client.query('create table copied (word text, number integer)');
    const copyIn = (source: AsyncIterable<Buffer>) =>
      copyFrom(client, 'copy copied from stdin', source);
    async function* rows(last: () => Buffer) {
      for (let n = 0; n < 1_000; n += 1) yield Buffer.from(`${'词'.repeat(5_000)}\t${n}\n`);
      yield last();
    }
    expect(await copyIn(rows(() => Buffer.from('\\\\N\t\\N\n')))).toBe(1_001);
    const wrong = copyIn(rows(() => Buffer.from('word\tnone\n')));
    await expect(wrong).rejects.toThrow('invalid input syntax for type integer');
    const broken = copyIn(
      rows(() => {
        throw new Error('the disk is gone');
      }),
    );
    await expect(broken).rejects.toThrow('the disk is gone');
    expect(await bytesOf(copyOut(client, 'copy copied to stdout'))).toBe(
      1_000 * 15_000 + 4_890 + 7,
    );
    await expect(bytesOf(copyOut(client, 'copy nothing to stdout'))).rejects.toThrow('nothing');
  });
});

test('whoever stops half-way, or is stopped, waits for nobody', async () => {
  await connected(async (client) => {
    for await (const _ of copyOut(client, rowsOf(1_000, 100_000))) break;
  });
  const stopping = new AbortController();
  const stopped = connected(async (client) => {
    setTimeout(() => stopping.abort(), 100);
    await client.query('select pg_sleep(30)');
  }, stopping.signal);
  await expect(stopped).rejects.toThrow();
});
