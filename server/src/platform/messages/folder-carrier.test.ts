import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolderCarrier } from './folder-carrier.ts';

const MESSAGE = {
  id: 'a-case-1',
  to: '13800005678',
  subject: '办件SC2206130000011的办理情况',
  text: '示例',
  about: { kind: 'RECEIVED', caseNumber: 'SC2206130000011' },
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-messages-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a message is a file for the operator alone, its number masked, there once however often it is sent', async () => {
  const place = join(folder, 'notices');
  const carrier = createFolderCarrier(place);
  expect(await carrier.send(MESSAGE)).toEqual({ ok: true, value: undefined });
  const sent = await Promise.all([1, 2, 3].map(() => carrier.send({ ...MESSAGE, text: '另一' })));
  expect(sent.every((one) => one.ok)).toBe(true);
  expect(await readdir(place)).toEqual(['a-case-1.json']);
  const file = join(place, 'a-case-1.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    to: '138****5678',
    subject: '办件SC2206130000011的办理情况',
    text: '示例',
    kind: 'RECEIVED',
    caseNumber: 'SC2206130000011',
  });
  expect((await stat(file)).mode & 0o077).toBe(0);
});

test('a folder that cannot be made is a fault, not a defect', async () => {
  await writeFile(join(folder, 'a-file'), '');
  const sent = await createFolderCarrier(join(folder, 'a-file', 'notices')).send(MESSAGE);
  expect(sent).toEqual({ ok: false, refusal: { fault: 'unwritable', status: null } });
});
