import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paths } from './paths.ts';

const JOURNEYS = ['every-page.spec.ts', 'src/journey/places.ts'].map((file) =>
  readFileSync(`${import.meta.dirname}/../../../e2e/${file}`, 'utf8'),
);

/** The way to where everybody's first page is; it is no page of its own. */
const NO_PAGES = ['home'];

/** The paths in the quotation marks of a text, with `*` for each part that is filled in. */
function pathsNamedIn(text: string): string[] {
  return [...text.matchAll(/(['`])((?:\$\{hall\.address\})?\/[^'`]*)\1/g)].map(
    ([, , quoted = '']) =>
      quoted
        .replace(/^\$\{hall\.address\}/, '')
        .replace(/\?.*$/, '')
        .replaceAll(/\$\{[^}]*\}/g, '*')
        .replace(/\/$/, '/*'),
  );
}

/** The pages of the router that no path leads to; a fixed part is not taken for a filled one. */
function untoured(routes: Readonly<Record<string, { readonly pattern: string }>>, tours: string) {
  const named = pathsNamedIn(tours);
  const patterns = Object.values(routes).map(({ pattern }) => pattern);
  return Object.entries(routes)
    .filter(([name]) => !NO_PAGES.includes(name))
    .filter(([, { pattern }]) => !named.some((path) => patternOf(path, patterns) === pattern))
    .map(([name]) => name);
}

/** The pattern that a path meets first, fixed ones before those with parts to fill in. */
function patternOf(path: string, patterns: readonly string[]): string | undefined {
  const fixed = patterns.find((pattern) => pattern === path);
  return fixed ?? patterns.find((pattern) => fits(path, pattern));
}

function fits(path: string, pattern: string): boolean {
  const parts = pattern.split('/');
  const given = path.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, index) => part === given[index] || part.startsWith(':'))
  );
}

test('every page of the router is on a tour that looks for barriers', () => {
  expect(untoured(paths, JOURNEYS.join('\n'))).toEqual([]);
});

test('a page that no tour visits is named, also where a neighbour is visited', () => {
  const more = {
    ...paths,
    halls: { pattern: '/halls' },
    matterHistory: { pattern: '/catalogue/:matterId/history' },
    licencesEnding: { pattern: '/licences/ending' },
  };
  expect(untoured(more, JOURNEYS.join('\n'))).toEqual(['halls', 'matterHistory', 'licencesEnding']);
  const without = JOURNEYS.join('\n').replaceAll("'/inbox'", "'/nowhere'");
  expect(untoured(paths, without)).toEqual(['inbox']);
});
