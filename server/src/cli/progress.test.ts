import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { startProgress } from './progress.ts';

/** What work of `seconds` shows on a stream, told of half-way and at its end. */
function shown(isTTY: boolean, seconds: number, totals: { early?: number; late?: number }): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 120 });
  const clock = { now: 0 };
  const progress = startProgress(stream as unknown as NodeJS.WriteStream, {
    total: totals.early,
    unit: 'bytes',
    now: () => clock.now,
  });
  for (const done of [50, 100]) {
    clock.now += (seconds * 1000) / 2;
    progress.update(done, totals.late);
  }
  progress.end();
  return String(stream.read() ?? '');
}

test('long work shows a bar and an estimate on a terminal, whether its total is known at once or comes later', () => {
  for (const totals of [{ early: 200 }, { late: 200 }]) {
    expect(shown(true, 4, totals)).toMatch(/50% \| 100\/200 bytes \| \S+ left/);
  }
});

test('work whose end nobody knows, such as a pipe, counts what is done', () => {
  expect(shown(true, 4, {})).toContain('100 bytes | ');
});

test('short work shows nothing, and a file gets a plain line a minute', () => {
  expect(shown(true, 1, { early: 200 })).toBe('');
  expect(shown(false, 4, { early: 200 })).toBe('');
  expect(shown(false, 120, { late: 200 })).toBe(
    '50 of 200 bytes (25 %) after 1 min\n100 of 200 bytes (50 %) after 2 min\n',
  );
  expect(shown(false, 60, {})).toBe('100 bytes after 1 min\n');
});

test('work that a signal stops says where it stands and how it goes on', () => {
  const stream = Object.assign(new PassThrough(), { isTTY: false });
  const stopping = new AbortController();
  const progress = startProgress(stream as unknown as NodeJS.WriteStream, {
    ...{ unit: 'cases', now: () => 0, stopped: stopping.signal },
    goOn: 'The same command goes on.',
  });
  progress.update(7, 20);
  stopping.abort();
  progress.update(8, 20);
  progress.end();
  expect(String(stream.read())).toBe(
    'Stopped at 7 of 20 cases (35 %). The same command goes on.\n',
  );
});
