import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as contract from '@banshi/contract/bulletin-file';
import { Value } from '@sinclair/typebox/value';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SMALL_FILE } from '../core/a-bulletin.test-support.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import { officialText } from '../core/official-text.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import { composeFile } from './render-bulletin.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../docs/examples');

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8'));
}

test('the example comes out as the text beside it', () => {
  const parsed = parseBulletinFile(example('bulletin-demo.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  expect(officialText(bulletinDocument(parsed.value, new Map()))).toBe(
    readFileSync(join(EXAMPLES, 'bulletin-demo.txt'), 'utf8'),
  );
});

test('the example without figures takes them from the caller', async () => {
  const parsed = parseBulletinFile(example('bulletin-figures-from-database.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  const asked: unknown[] = [];
  const document = await composeFile(parsed.value, async (period) => {
    asked.push(period);
    return {
      license: { accepted: 11, closed: 12 },
      publicService: { accepted: 13, closed: 14 },
      otherNine: { accepted: 15, closed: 16 },
    };
  });
  expect(asked).toEqual([{ from: '2026-01-01', to: '2026-12-31' }]);
  expect(officialText(document)).toContain(
    '2026年1月1日至2026年12月31日，省本级行政许可事项受理11件，办结12件；公共服务事项受理13件，办结14件，其它九类行权事项受理15件，办结16件。',
  );
});

test('the contract and the core know the same file', () => {
  for (const name of ['bulletin-demo.json', 'bulletin-figures-from-database.json']) {
    expect(Value.Check(contract.BulletinFile, example(name))).toBe(true);
  }
});

test('whatever the core reads, the contract lets through', () => {
  const keys = fc.constantFrom(...Object.keys(SMALL_FILE), 'distribution', 'copies', 'other');
  fc.assert(
    fc.property(keys, fc.jsonValue(), (key, value) => {
      const file = { ...SMALL_FILE, [key]: value };
      if (parseBulletinFile(file).ok) expect(Value.Check(contract.BulletinFile, file)).toBe(true);
    }),
  );
});
