import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = resolve(import.meta.dirname, '..');

/** What a file needs: other files at once, files that come later, and style sheets. */
interface Needs {
  readonly text: string;
  readonly files: readonly string[];
  readonly later: readonly string[];
  readonly sheets: readonly string[];
}

const FILES = new Map(
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => [join(SOURCE, name), needsOf(join(SOURCE, name))]),
);

function needsOf(path: string): Needs {
  const text = readFileSync(path, 'utf8').replaceAll(/(?:import|export) type[^;]*;/g, '');
  const at = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, address = '']) => resolve(dirname(path), address));
  const all = at(/(?:^|\n)\s*(?:import|export)\s*(?:[^'"();=]*?from\s*)?['"](\.[^'"]+)['"]/g);
  return {
    text,
    files: all.filter((address) => !address.endsWith('.css')),
    later: at(/import\(\s*['"](\.[^'"]+)['"]\s*,?\s*\)/g),
    sheets: all.filter((address) => address.endsWith('.css')),
  };
}

/** Whether what it loads later are pages, each of which begins anew. */
const loadsPages = (path: string) => /\/app\/[a-z-]*(?:routes|router)\.tsx$/.test(path);

/** A file and all that is there with it. */
function around(path: string, found = new Set<string>()): ReadonlySet<string> {
  const needs = FILES.get(path);
  if (needs === undefined || found.has(path)) return found;
  found.add(path);
  for (const next of [...needs.files, ...(loadsPages(path) ? [] : needs.later)])
    around(next, found);
  return found;
}

const sheetsOf = (paths: ReadonlySet<string>) =>
  new Set([...paths].flatMap((path) => FILES.get(path)?.sheets ?? []));

/** By class, the style sheets that have a rule for it alone. */
const RULES = Map.groupBy(
  [...sheetsOf(new Set(FILES.keys()))].flatMap((sheet) => {
    const rules = readFileSync(sheet, 'utf8').matchAll(
      /(?:^|\n)\s*\.([a-z][a-z0-9-]+)(?=\s*[,{])/g,
    );
    return [...rules].map(([, name = '']) => ({ name, sheet }));
  }),
  ({ name }) => name,
);

function classesIn(text: string): readonly string[] {
  return [...text.matchAll(/className(?:=|: )(?:"([^"]+)"|\{?`([^`]+)`)/g)].flatMap(
    ([, plain, filled = '']) => (plain ?? filled.replaceAll(/\$\{[^}]*\}/g, '')).split(/\s+/),
  );
}

/** The classes that a page uses although none of its style sheets has the rule of them. */
function bareOn(page: string, always: ReadonlySet<string>): readonly string[] {
  const paths = around(page);
  const sheets = new Set([...sheetsOf(always), ...sheetsOf(paths)]);
  return [...paths]
    .filter((path) => !always.has(path))
    .flatMap((path) =>
      classesIn(FILES.get(path)?.text ?? '')
        .filter((name) => RULES.get(name)?.every(({ sheet }) => !sheets.has(sheet)) ?? false)
        .map((name) => `${relative(SOURCE, path)} says "${name}" on ${relative(SOURCE, page)}`),
    );
}

test('every page brings the style sheets of what stands on it, whichever page was seen before', () => {
  const always = around(join(SOURCE, 'main.tsx'));
  const pages = [...FILES].flatMap(([path, { later }]) => (loadsPages(path) ? later : []));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap((page) => bareOn(page, always))).toEqual([]);
});
