import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY_ROOT } from './src/repository-root.ts';

/** How a page lets others speak to it, writes what they say, or runs a text. */
const DOORS: Readonly<Record<string, RegExp>> = {
  'a message to any origin': /postMessage\([^)]*["'`]\*["'`]/,
  'an ear for messages of other windows':
    /\b(window|globalThis|parent|top)\.(onmessage\b|addEventListener\(["'`]message["'`])/,
  'code made of a text': /\beval\(|\bnew Function\b|\bFunction\(["'`]/,
  'a document written from a script': /document\.(write|writeln|domain)\b/,
  'an answer wrapped into a call': /\bjsonp\b|[?&]callback=/i,
  'a word that lets other origins in': /access-control-allow-origin/i,
};

function doorsIn(text: string): string[] {
  return Object.entries(DOORS).flatMap(([what, how]) => (how.test(text) ? [what] : []));
}

// The system of the journeys has built what is looked at here.
test('S14: no script that a browser loads opens the page to other origins or runs a text', () => {
  const folder = join(REPOSITORY_ROOT, 'web/dist/assets');
  const scripts = readdirSync(folder).filter((name) => /\.m?js$/.test(name));
  expect(scripts.length).toBeGreaterThan(10);
  const found = scripts.flatMap((name) =>
    doorsIn(readFileSync(join(folder, name), 'utf8')).map((what) => `${name}: ${what}`),
  );
  expect(found).toEqual([]);
});

test('S14, control: each of these doors is found where it is', () => {
  const planted = [
    'parent.postMessage(x,"*")',
    'window.addEventListener("message",f)',
    'eval(t)',
    'document.write(t)',
    'fetch("/x?callback=f")',
    '{"Access-Control-Allow-Origin":"*"}',
  ];
  expect(planted.flatMap(doorsIn)).toEqual(Object.keys(DOORS));
});
