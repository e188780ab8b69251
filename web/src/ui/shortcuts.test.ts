import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SHORTCUT_PLACES, SHORTCUTS } from './shortcuts.ts';

const web = join(import.meta.dirname, '..');
const sources = globSync('**/*.{ts,tsx}', { cwd: web }).filter((path) => !path.includes('.test.'));
const textOf = (path: string) => readFileSync(join(web, path), 'utf8');

test('a key means one thing at a time: those that work everywhere mean nothing else anywhere', () => {
  const table = Object.values(SHORTCUTS);
  const keysAt = (place: string) =>
    table.filter((one) => one.place === place).flatMap(({ keys }): readonly string[] => keys);
  for (const place of SHORTCUT_PLACES) {
    const together = [...new Set(['everywhere', place])].flatMap(keysAt);
    expect(new Set(together).size, place).toBe(together.length);
  }
});

test('every shortcut that the dialog lists is bound somewhere, or is the browser’s', () => {
  const bound = sources
    .filter((path) => !path.endsWith('ui/shortcuts.ts'))
    .map(textOf)
    .filter((text) => /useShortcuts|isShortcut/.test(text))
    .join('\n');
  const unbound = Object.entries(SHORTCUTS)
    .filter(([, one]) => !('isNative' in one))
    .map(([name]) => name)
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(bound));
  expect(unbound).toEqual([]);
});

test('no page binds a key beside the table', () => {
  const beside = sources.filter((path) => /useHotkeys\(/.test(textOf(path)));
  expect(beside.toSorted()).toEqual(['ui/hotkeys.ts', 'ui/shortcuts.ts']);
});
