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

test('short work, and work whose stderr is no terminal, shows nothing', () => {
  expect(shown(true, 1, { early: 200 })).toBe('');
  expect(shown(false, 4, { early: 200 })).toBe('');
});
