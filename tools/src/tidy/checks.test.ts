import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TIDY_CHECKS } from './checks.ts';
import { GENERATED, type Generated, generatedFiles } from './generated-files.ts';
import { sentenceOf, type Tree, treeOf } from './tree.ts';

interface Fixture {
  /** A tree that breaks the check … */
  readonly broken: Readonly<Record<string, string>>;
  /** … where it says so … */
  readonly findings: readonly string[];
  /** … and the nearest tree that it accepts. */
  readonly clean: Readonly<Record<string, string>>;
}

const CASES = 'server/src/modules/cases';
const todo = 'TO' + 'DO';
const slash = '/';

const glossary =
  '| term | identifier | never |\n| --- | --- | --- |\n| 办件 | `Case` | kase, dossier |\n\nNo more.\n';

const lockfileOf = (others: object) =>
  JSON.stringify({
    packages: {
      'web/node_modules/native': { optionalDependencies: { 'native-win32': '1.0.0' } },
      ...others,
    },
  });

const FIXTURES: Readonly<Record<string, Fixture>> = {
  clockAndDice: {
    broken: {
      [`${CASES}/store/case-store.ts`]: 'const at = new Date();\nconst now = Date.now();\n',
      'server/src/platform/ids.ts': 'export const newId = () => Math.random();\n',
    },
    findings: [
      `${CASES}/store/case-store.ts:1: new Date()`,
      `${CASES}/store/case-store.ts:2: Date.now`,
      'server/src/platform/ids.ts:1: Math.random',
    ],
    clean: {
      'server/src/platform/clock.ts': 'export const now = () => Date.now();\n',
      [`${CASES}/store/case-store.ts`]: 'export const stamp = (at: number) => new Date(at);\n',
    },
  },
  commandTests: {
    broken: { [`${CASES}/commands/accept-case.ts`]: '' },
    findings: [`${CASES}/commands/accept-case.ts: A command needs its test`],
    clean: {
      [`${CASES}/commands/accept-case.ts`]: '',
      [`${CASES}/commands/accept-case.test.ts`]: '',
    },
  },
  dependencyRecords: {
    broken: {
      'server/package.json': '{"dependencies":{"pg":"8"},"devDependencies":{"saxes":"6"}}',
      'docs/adr/0001-a.md': 'Of `pg-native` we have `saxes`, and of pg nothing is said.\n',
    },
    findings: ['server/package.json: No record in docs/adr names `pg`'],
    clean: {
      'package.json': '{"dependencies":{"@banshi/server":"*","pg":"8"}}',
      'web/package.json': '{"devDependencies":{"@types/react":"19"}}',
      'docs/adr/0001-a.md': 'We take `pg`.\n',
    },
  },
  docComments: {
    broken: {
      [`${CASES}/index.ts`]: "export { acceptCase } from './commands/accept-case.ts';\n",
      [`${CASES}/core/lamp.ts`]: '\nexport function lampFor(): string {\n  return "red";\n}\n',
    },
    findings: [`${CASES}/index.ts:1: A door begins`, `${CASES}/core/lamp.ts:2: lampFor needs`],
    clean: {
      [`${CASES}/index.ts`]: '/** Cases and their clocks. */\nexport const cases = 1;\n',
      [`${CASES}/core/lamp.ts`]:
        '/** Red when overdue. */\nexport function lampFor(): string {\n  return own();\n}\nfunction own() {\n  return "red";\n}\n',
      [`${CASES}/http.ts`]: 'export function mountCases() {}\n',
    },
  },
  fileLength: {
    broken: { 'server/src/app.ts': 'line\n'.repeat(301) },
    findings: ['server/src/app.ts: 301 lines'],
    clean: {
      'server/src/app.ts': 'line\n'.repeat(300),
      'server/src/db.gen.ts': 'line\n'.repeat(301),
    },
  },
  fileNames: {
    broken: { 'web/src/date-utils.ts': '', 'server/src/types.ts': '', 'web/src/v2-page.tsx': '' },
    findings: [
      'web/src/date-utils.ts: "utils"',
      'server/src/types.ts: "types"',
      'web/src/v2-page.tsx: "v2"',
    ],
    clean: { 'web/src/case-page.tsx': '', 'docs/common.md': '' },
  },
  foreignDoors: {
    broken: {
      'web/src/app/frame.ts': "frame.postMessage('x', '*');\ndocument.write('x');\n",
      'web/src/api/old.ts':
        "load('/api/x?callback=read');\nconst run = new Function('x');\neval('x');\n",
      'server/src/platform/http/open.ts': "reply.header('Access-Control-Allow-Origin', '*');\n",
    },
    findings: [
      'web/src/app/frame.ts:1: postMessage opens',
      'web/src/app/frame.ts:2: document.write opens',
      "web/src/api/old.ts:1: '/api/x?callback=read' opens",
      "web/src/api/old.ts:2: new Function('x') opens",
      "web/src/api/old.ts:3: eval('x') opens",
      "server/src/platform/http/open.ts:1: 'Access-Control-Allow-Origin' opens",
    ],
    clean: {
      'web/src/app/frame.ts':
        '// never postMessage\nconst evaluate = (document: Page) => document.text;\n',
      'server/src/platform/http/open.ts':
        "reply.header('cross-origin-resource-policy', 'same-origin');\n",
    },
  },
  generatedFiles: {
    broken: {},
    findings: GENERATED.map(({ path }) => `${path}: Not current`),
    clean: Object.fromEntries(GENERATED.map(({ path }) => [path, readFileSync(path, 'utf8')])),
  },
  glossaryWords: {
    broken: {
      'docs/glossary.md': glossary,
      [`${CASES}/core/case.ts`]: 'export interface Dossier {}\n',
      'contract/src/cases.ts': 'const openDossiers = 1;\nfunction acceptKase() {}\n',
    },
    findings: [
      'contract/src/cases.ts:1: "openDossiers": the glossary refuses "dossier"',
      'contract/src/cases.ts:2: "acceptKase": the glossary refuses "kase"',
      `${CASES}/core/case.ts:1: "Dossier"`,
    ],
    clean: {
      'docs/glossary.md': glossary,
      [`${CASES}/core/case.ts`]: 'export interface Case {}\nconst more = 1;\n',
    },
  },
  lockfile: {
    broken: { 'package-lock.json': lockfileOf({ 'node_modules/other': {} }) },
    findings: ['package-lock.json: native-win32 of web/node_modules/native has no entry'],
    clean: { 'package-lock.json': lockfileOf({ 'node_modules/native-win32': {} }) },
  },
  machineTraces: {
    broken: {
      'README.md': `Clone it to ${slash}home/somebody/banshi.\n`,
      'package-lock.json': '{\n"resolved": "https://mirror.example/a.tgz"\n}\n',
      '.npmrc': 'registry' + ' = https://mirror.example\n',
    },
    findings: [
      'README.md:1: A path of somebody',
      'package-lock.json:2: Resolved from a mirror',
      '.npmrc:1: The choice of a registry',
    ],
    clean: {
      'README.md': 'It works as root, from a home of mode 700; `import ./work/case.ts`.\n',
      'package-lock.json': '{\n"resolved": "https://registry.npmjs.org/a/-/a-1.0.0.tgz"\n}\n',
    },
  },
  markdownLinks: {
    broken: { 'docs/glossary.md': '# Words\n\n[gone](gone.md) and [above](../gone/)\n' },
    findings: ['docs/glossary.md:3: The link gone.md', 'docs/glossary.md:3: The link ../gone/'],
    clean: {
      'docs/glossary.md':
        '[home](../README.md#run-it) [folder](adr/) [web](https://example.org) [here](#words)\n```\n[code](no.md)\n```\n',
      'docs/adr/0001-a.md': '',
      'README.md': '',
    },
  },
  migrations: {
    broken: {
      'server/migrations/0001_platform.sql': 'create schema platform;\n',
      'server/migrations/0003_cases.sql': '-- One row a case, keyed by case_id.\n',
    },
    findings: [
      'server/migrations/0001_platform.sql:1: Begin with a comment',
      'server/migrations/0003_cases.sql: A migration is named in sequence; here stands 0002_name.sql',
    ],
    clean: { 'server/migrations/0001_platform.sql': '-- What every module stands on.\n' },
  },
  schemaNames: {
    broken: {
      [`${CASES}/store/case-store.ts`]:
        "db.selectFrom('identity.staff');\nsql`select 1 from cases.cases join catalogue.matters using (id)`;\n",
    },
    findings: [
      `${CASES}/store/case-store.ts:1: "identity.staff"`,
      `${CASES}/store/case-store.ts:2: "catalogue.matters"`,
    ],
    clean: {
      [`${CASES}/store/case-store.ts`]:
        "import './documents.ts';\ndb.selectFrom('cases.cases');\ndb.insertInto('platform.outbox');\ndeps.catalogue.findMatter();\n",
    },
  },
  sqlPlace: {
    broken: {
      [`${CASES}/commands/accept-case.ts`]: 'const one = sql`select 1`;\n',
      [`${CASES}/http.ts`]: "db\n  .selectFrom('cases.cases');\n",
      [`${CASES}/queries/worklist.ts`]: "db.selectFrom('cases.cases').selectAll();\n",
    },
    findings: [
      `${CASES}/commands/accept-case.ts:1: SQL belongs`,
      `${CASES}/http.ts:1: SQL belongs`,
      `${CASES}/queries/worklist.ts:1: List the columns`,
    ],
    clean: {
      [`${CASES}/queries/worklist.ts`]: "db.selectFrom('cases.cases').select(['id']);\n",
      [`${CASES}/commands/accept-case.test.ts`]: 'const rows = sql`select 1`;\n',
      'server/src/modules/bulletin/bulletin-store.ts': 'const one = sql`select 1`;\n',
      'server/src/platform/database/connect.ts': 'const one = sql`select 1`;\n',
    },
  },
  textTables: {
    broken: {
      'web/src/text/zh.ts': "export const zh = { lamp: { red: '超期' } };\n",
      'web/src/text/en.ts': "export const en = { lamp: { green: 'on time' } };\n",
      'contract/src/text/zh/lamps.ts': "export const lamps = { blue: '暂停' };\n",
      'web/src/ui/lamp.tsx': 'export const Lamp = () => <b title="灯">超期</b>;\n',
    },
    findings: [
      'web/src/text/zh.ts: "lamp.red" is missing in web/src/text/en.ts',
      'web/src/text/en.ts: "lamp.green" is missing in web/src/text/zh.ts',
      'contract/src/text/zh/lamps.ts: contract/src/text/en/lamps.ts is missing',
      'web/src/ui/lamp.tsx:1: A sentence belongs',
      'web/src/ui/lamp.tsx:1: A sentence belongs',
    ],
    clean: {
      'web/src/text/zh/cases.ts': "export const cases = { lamp: { red: '超期' } };\n",
      'web/src/text/en/cases.ts': "export const cases = { lamp: { red: 'overdue' } };\n",
      'web/src/ui/lamp.tsx': '/** 灯 */\nexport const Lamp = () => <b>{text.lamp.red}</b>;\n',
    },
  },
  todoForm: {
    broken: { 'server/src/app.ts': `const a = 1;\n// ${todo}: later\n` },
    findings: ['server/src/app.ts:2: Write'],
    clean: { 'server/src/app.ts': `// ${todo}(#12): stop the clock here.\n` },
  },
};

function sentences(name: string, files: Readonly<Record<string, string>>): string[] {
  return (TIDY_CHECKS[name]?.(treeOf(files)) ?? ['no such check']).map((each) =>
    typeof each === 'string' ? each : sentenceOf(each),
  );
}

describe('a tidy check reports what breaks it and nothing else', () => {
  test('every check has a fixture', () => {
    expect(Object.keys(FIXTURES).sort()).toEqual(Object.keys(TIDY_CHECKS).sort());
  });

  test.each(Object.entries(FIXTURES))('%s', (name, { broken, findings, clean }) => {
    expect(sentences(name, clean)).toEqual([]);
    const said = sentences(name, broken);
    expect(said.map((each, index) => each.slice(0, findings[index]?.length))).toEqual(findings);
  });
});

test('a generated file that is not current, or not there, is a finding', () => {
  const tree: Tree = treeOf({
    'docs/lifecycle.md': 'today\n',
    'docs/permissions.md': 'yesterday\n',
  });
  const generated: Generated[] = ['lifecycle', 'permissions', 'gone'].map((name) => ({
    path: `docs/${name}.md`,
    command: [`${name}.ts`],
  }));
  const found = generatedFiles(generated, () => 'today\n')(tree);
  expect(found.map(({ path }) => path)).toEqual(['docs/permissions.md', 'docs/gone.md']);
  expect(found[0]?.message).toBe('Not current: run "node permissions.ts > docs/permissions.md".');
});

test('what a generator prints is read from the program itself', () => {
  const command = ['--print', '6 * 7'];
  const check = generatedFiles([{ path: 'answer.md', command }]);
  expect(check(treeOf({ 'answer.md': '42\n' }))).toEqual([]);
  expect(check(treeOf({ 'answer.md': '41\n' }))).toHaveLength(1);
});
