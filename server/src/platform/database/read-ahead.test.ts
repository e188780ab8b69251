import { expect, test } from 'vitest';
import { readAhead, readParts } from './read-ahead.ts';

async function* told(log: string[], pages: readonly string[]): AsyncGenerator<string> {
  try {
    for (const page of pages) {
      log.push(`read ${page}`);
      if (page === 'broken') throw new Error('the page is broken');
      yield page;
    }
  } finally {
    log.push('closed');
  }
}

test('the next page is read before one is worked upon, and in order', async () => {
  const log: string[] = [];
  for await (const page of readAhead(told(log, ['1', '2', '3']))) log.push(`work ${page}`);
  expect(log).toEqual(['read 1', 'read 2', 'work 1', 'read 3', 'work 2', 'closed', 'work 3']);
});

test('whoever stops early closes what is read; what breaks is told behind the pages before it', async () => {
  const log: string[] = [];
  for await (const _ of readAhead(told(log, ['1', '2', '3']))) break;
  expect(log.at(-1)).toBe('closed');
  const met: string[] = [];
  const all = async () => {
    for await (const page of readAhead(told(log, ['1', 'broken', '3']))) met.push(page);
  };
  await expect(all()).rejects.toThrow('the page is broken');
  expect(met).toEqual(['1']);
});

test('a part is opened while the one before it is worked upon', async () => {
  const log: string[] = [];
  await readParts(['a', 'b', 'c'], {
    open: (part) => told(log, [`${part}1`, `${part}2`]),
    work: async (part, pages) => {
      log.push(`begin ${part}`);
      for await (const page of pages) log.push(`work ${page}`);
    },
  });
  expect(log.filter((line) => line === 'closed')).toHaveLength(3);
  const place = (line: string) => log.indexOf(line);
  for (const [one, next] of ['ab', 'bc']) {
    expect(place(`read ${next}1`)).toBeLessThan(place(`begin ${one}`));
    expect(place(`work ${one}2`)).toBeLessThan(place(`begin ${next}`));
  }
});

test('work that fails closes its part and the one that was opened already', async () => {
  const log: string[] = [];
  const failed = readParts(['a', 'b', 'c'], {
    open: (part) => told(log, [`${part}1`, `${part}2`]),
    work: async () => {
      throw new Error('work failed');
    },
  });
  await expect(failed).rejects.toThrow('work failed');
  expect(log).toEqual(['read a1', 'read b1', 'closed', 'closed']);
});
