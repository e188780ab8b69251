import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';

const MAIN = new URL('../main.ts', import.meta.url).pathname;
const ASKED = [MAIN, 'keys', 'public', '--help'];

test('a reader who has gone ends a command without a word', async () => {
  const child = spawn(process.execPath, ASKED, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ said, status }).toEqual({ said: '', status: 0 });
});

test.runIf(process.platform === 'linux')(
  'output that cannot be written is one sentence and exit status 1',
  async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, ASKED, { stdio: ['ignore', full.fd, 'pipe'] });
    const said = child.stderr ? text(child.stderr) : undefined;
    const [status] = await once(child, 'exit');
    await full.close();
    expect({ said: await said, status }).toEqual({
      said: 'What is to be printed cannot be written (the disk is full); lead it to another place.\n',
      status: 1,
    });
  },
);
