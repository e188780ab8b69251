import { expect, test } from 'vitest';
import { type Told, untilSettled } from './api-caller.ts';

const told = (status: number): Told<string> => ({
  status,
  text: '',
  cookie: undefined,
  isReplayed: false,
  reply: () => 'done',
});

/** A server that does these things, one for each request, and goes on with the last. */
function serverThat(...does: readonly (number | 'silent')[]) {
  let asked = 0;
  return async () => {
    const next = does[Math.min(asked, does.length - 1)];
    asked += 1;
    if (next === 'silent' || next === undefined) throw new Error('no answer in time');
    return told(next);
  };
}

test('what is not answered is asked again under the same key, as what is not settled is', async () => {
  const settled = await untilSettled(serverThat('silent', 503, 'silent', 'silent', 200));
  expect(settled.status).toBe(200);
});

test('a server that never answers ends the trial', async () => {
  await expect(untilSettled(serverThat('silent'))).rejects.toThrow('no answer in time');
});
