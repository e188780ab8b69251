import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sm3 } from '../../../platform/crypto/index.ts';
import { readImprint } from '../../../platform/typesetting/imprint.ts';
import { bulletinDocument } from '../core/bulletin-document.ts';
import { officialDocument } from '../core/official-paper.ts';
import { officialText } from '../core/official-text.ts';
import { parseBulletinFile } from '../core/parse-bulletin-file.ts';
import { namesProfile, parseOfficialFile } from '../core/parse-official-file.ts';
import { TEMPLATE_VERSIONS, templateVersionOf } from './template-versions.ts';

const EXAMPLES = join(import.meta.dirname, '../../../../../docs/examples');

function textOf(name: string): string {
  const json: unknown = JSON.parse(readFileSync(join(EXAMPLES, name), 'utf8'));
  const nothing = new Map();
  if (namesProfile(json)) {
    const file = parseOfficialFile(json);
    if (!file.ok) throw new Error(`${name} is no document`);
    return officialText(officialDocument(file.value, nothing));
  }
  const file = parseBulletinFile(json);
  if (!file.ok) throw new Error(`${name} is no bulletin`);
  return officialText(bulletinDocument(file.value, nothing));
}

test('the latest version is that of the templates and the words of today; whoever changes them adds another', async () => {
  const names = readdirSync(EXAMPLES).filter((name) => name.endsWith('-demo.json'));
  const words = names.sort().map((name) => `${name} ${sm3(textOf(name)).toString('hex')}\n`);
  const { templateSm3 } = await readImprint([]);
  expect(TEMPLATE_VERSIONS.at(-1)).toMatchObject({
    templateSm3: templateSm3.toString('hex'),
    wordsSm3: sm3(words.join('')).toString('hex'),
  });
  expect(TEMPLATE_VERSIONS.map(({ version }) => version)).toEqual(
    TEMPLATE_VERSIONS.map((_, index) => index + 1),
  );
});

test('templates that somebody changed on the spot have no version', async () => {
  const { templateSm3 } = await readImprint([]);
  expect(templateVersionOf({ templateSm3 })).toBe(TEMPLATE_VERSIONS.length);
  expect(templateVersionOf({ templateSm3: sm3('') })).toBeNull();
});
