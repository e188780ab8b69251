import { expect, test } from 'vitest';
import { aMatter } from './core/matter-builder.ts';
import { readMatterFile } from './matter-file.ts';

const ENTRY = {
  taskCode: '1'.repeat(31),
  catalogCode: '000123001000',
  department: 'HEALTH',
  body: aMatter(),
};

async function faultsOf(content: unknown): Promise<string[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const read = await readMatterFile(Buffer.isBuffer(content) ? content : Buffer.from(text));
  return read.ok ? [] : read.refusal.map(({ place, reason }) => `${place}: ${reason}`);
}

test('an object and a bare array are read alike, with or without a byte order mark', async () => {
  expect(await faultsOf({ matters: [ENTRY] })).toEqual([]);
  expect(await faultsOf([ENTRY])).toEqual([]);
  expect(await faultsOf(`\uFEFF${JSON.stringify([ENTRY])}`)).toEqual([]);
});

test('what is no JSON, no UTF-8 or empty is refused in one sentence', async () => {
  expect(await faultsOf('not json')).toEqual([
    expect.stringMatching(/^the file: it is not JSON \(.+\); mend it there$/),
  ]);
  expect(await faultsOf('')).toEqual([
    expect.stringMatching(/^the file: it is not JSON \(.+\); mend it there$/),
  ]);
  expect(await faultsOf(Buffer.from([0x22, 0xff, 0xfe, 0x22]))).toEqual([
    'the file: it is not UTF-8 text; save it as UTF-8',
  ]);
  expect(await faultsOf('[]')).toEqual([expect.stringMatching(/^matters: /)]);
  expect(await faultsOf('7')).toEqual([expect.stringMatching(/^the file: /)]);
});

test('a fault names its place', async () => {
  const { address: _, ...without } = aMatter();
  expect(await faultsOf([ENTRY, { ...ENTRY, body: without }])).toEqual([
    expect.stringMatching(/^matters\[1\]\.body\.address: /),
  ]);
  expect(await faultsOf([{ ...ENTRY, body: aMatter({ kind: 'MAGIC' as 'LICENSE' }) }])).toEqual([
    expect.stringMatching(/^matters\[0\]\.body\.kind: it is unknown; give one of LICENSE, /),
  ]);
});

test('an unknown field is refused, so that a slip of the pen is not lost', async () => {
  expect(await faultsOf([{ ...ENTRY, reasn: '提速' }])).toEqual([
    expect.stringMatching(/^matters\[0\]\.reasn: /),
  ]);
});

test('a day that does not exist is refused', async () => {
  expect(await faultsOf([{ ...ENTRY, effectiveFrom: '2026-02-30' }])).toEqual([
    'matters[0].effectiveFrom: there is no such day in the calendar; give a real one',
  ]);
});

test('hostile values are refused, not obeyed', async () => {
  const polluting = `[{"__proto__": {"department": "HEALTH"}, "taskCode": "x"}]`;
  expect((await faultsOf(polluting)).length).toBeGreaterThan(0);
  expect(await faultsOf([{ ...ENTRY, body: aMatter({ name: 'a\u0000b' }) }])).toHaveLength(1);
  expect(await faultsOf([{ ...ENTRY, body: aMatter({ name: '长'.repeat(501) }) }])).toHaveLength(1);
  expect(await faultsOf([{ ...ENTRY, body: aMatter({ visitsMax: 1e308 }) }])).toHaveLength(1);
  expect(await faultsOf(Buffer.alloc(21 * 1024 * 1024, 0x20))).toEqual([
    'the file: it is larger than 20 MB; split it',
  ]);
});

test.each([
  ['type', '12', 'it must be the national code of the type (事项类型), 01 to 10 or 20; mend it'],
  ['visitsMax', -1, 'it must be at least 0; mend it'],
  ['visitsMax', '1', 'it must be a whole number without quotes; mend it'],
  ['name', '', 'it must not be empty; mend it'],
  ['name', '响\u0007', 'it holds a control character; mend it'],
  ['isInHall', 'yes', 'it must be true or false; mend it'],
  ['byLaw', {}, 'it must be a list in brackets; mend it'],
])('a fault of %s is told in words (%#)', async (field, value, reason) => {
  const body = { ...aMatter(), [field]: value };
  expect(await faultsOf([{ ...ENTRY, body }])).toEqual([`matters[0].body.${field}: ${reason}`]);
});
