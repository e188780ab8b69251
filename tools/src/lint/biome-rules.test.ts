import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPOSITORY_ROOT } from '../repository-files.ts';

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
}

const lines = (count: number) => 'step();\n'.repeat(count);
const branches =
  'if (a) { for (const each of list) { if (each) { if (a && each) { step(); } } } }\n';

/** For each rule that we turned on, a file that breaks it. The first part of the path matters. */
const PLANTED: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'lint/complexity/noExcessiveCognitiveComplexity': [
    'server/src/a1.ts',
    `export function a(a: boolean, list: boolean[]) {\n${branches}${branches}}\n`,
  ],
  'lint/complexity/noExcessiveLinesPerFunction': [
    'server/src/a2.ts',
    `export function a() {\n${lines(51)}}\n`,
  ],
  'lint/complexity/useMaxParams': [
    'server/src/a3.ts',
    'export function a(b: string, c: string, d: string, e: string) {\n  return b + c + d + e;\n}\n',
  ],
  'lint/correctness/noUnusedImports': ['server/src/a4.ts', "import { a } from './a1.ts';\n"],
  'lint/correctness/noUnusedVariables': ['server/src/a5.ts', 'const a = 1;\nexport {};\n'],
  'lint/performance/noReExportAll': ['server/src/a6.ts', "export * from './a1.ts';\n"],
  'lint/style/noDefaultExport': ['server/src/a7.ts', 'export default 1;\n'],
  'lint/style/noEnum': ['server/src/a8.ts', 'export enum Lamp { Red }\n'],
  'lint/style/noNestedTernary': [
    'server/src/a9.ts',
    'export const a = (b: number) => (b > 1 ? 1 : b > 0 ? 2 : 3);\n',
  ],
  'lint/style/noNonNullAssertion': ['server/src/b1.ts', 'export const a = (b?: string) => b!;\n'],
  'lint/style/noParameterAssign': [
    'server/src/b2.ts',
    'export function a(b: number) {\n  b = 2;\n  return b;\n}\n',
  ],
  'lint/style/noUselessElse': [
    'server/src/b3.ts',
    'export function a(b: number) {\n  if (b) {\n    return 1;\n  } else {\n    return 2;\n  }\n}\n',
  ],
  'lint/style/useConst': ['server/src/b4.ts', 'let a = 1;\nexport { a };\n'],
  'lint/style/useFilenamingConvention': ['server/src/acceptCase.ts', 'export const a = 1;\n'],
  'lint/style/useImportType': [
    'server/src/b5.ts',
    "import { Stats } from 'node:fs';\nexport type Own = Stats;\n",
  ],
  'lint/style/noProcessEnv': ['server/src/b6.ts', 'export const a = process.env;\n'],
  'lint/suspicious/noConsole': ['server/src/b7.ts', "console.info('a');\n"],
  'lint/suspicious/noEmptyBlockStatements': [
    'server/src/b8.ts',
    'export function a() {\n  try {\n    a();\n  } catch {}\n}\n',
  ],
  'lint/suspicious/noExplicitAny': ['server/src/b9.ts', 'export const a = (b: any) => b;\n'],
  'lint/suspicious/noSkippedTests': ['server/src/c1.test.ts', "test.skip('a', () => 1);\n"],
  'lint/style/noRestrictedGlobals': [
    'server/src/modules/cases/core/c2.ts',
    'export const a = () => new Date();\n',
  ],
};

/** What an override allows, where it allows it. */
const ALLOWED: Readonly<Record<string, string>> = {
  'web/vite.config.ts': 'export default 1;\n',
  'server/src/long.test.ts': `export function a() {\n${lines(51)}}\n`,
  'server/src/main.ts': 'export const a = process.env;\n',
  'server/src/platform/clock.ts': 'export const a = () => new Date();\n',
  'server/src/kernel/clock.test.ts': 'export const a = () => new Date();\n',
};

let report: Report = { diagnostics: [] };
let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'banshi-lint-'));
  const config = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'biome.json'), 'utf8'));
  for (const [path, text] of [...Object.values(PLANTED), ...Object.entries(ALLOWED)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  writeFileSync(join(root, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  const text = lint(root, '--reporter=json');
  report = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
});

afterAll(() => rmSync(root, { recursive: true }));

function lint(folder: string, ...options: string[]): string {
  const biome = join(REPOSITORY_ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '.', '--max-diagnostics=none', ...options];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return `${run.stdout}${run.stderr}`;
}

function rulesBrokenBy(path: string): string[] {
  return report.diagnostics
    .filter((each) => each.location.path === path && each.severity === 'error')
    .map((each) => each.category);
}

describe('a rule that biome.json turns on fires', () => {
  test.each(Object.entries(PLANTED))('%s', (rule, [path]) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  test('none is left without a planted file', () => {
    const config = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'biome.json'), 'utf8'));
    const rulesOf = (rules: Record<string, unknown>): string[] =>
      Object.entries(rules).flatMap(([group, members]) =>
        typeof members === 'object' && members !== null
          ? Object.entries(members)
              .filter(([, level]) => level !== 'off')
              .map(([name]) => `lint/${group}/${name}`)
          : [],
      );
    const on = [config, ...config.overrides].flatMap((each) => rulesOf(each.linter.rules));
    expect(Object.keys(PLANTED).sort()).toEqual([...new Set(on)].sort());
  });
});

test('a banned global is answered with what to do instead', () => {
  expect(lint(root)).toContain('Take an Instant or a LocalDate as a parameter.');
});

test.each(Object.keys(ALLOWED))('%s is allowed what its override allows', (path) => {
  expect(rulesBrokenBy(path)).toEqual([]);
});
