import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { cruiseTree } from './cruise-tree.ts';
import { MODULE_MAY_USE } from './module-map.ts';
import { ARCHITECTURE_RULES } from './rules.ts';

type Files = Readonly<Record<string, string>>;

const planted: string[] = [];

afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true });
});

function plant(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'banshi-architecture-'));
  planted.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const value = 'export const value = 1;\n';
const aType = 'export type Value = number;\n';
const takes = (path: string) => `import { value } from '${path}';\nexport const own = value;\n`;
const takesType = (path: string) =>
  `import type { Value } from '${path}';\nexport type Own = Value;\n`;

const MODULES = 'server/src/modules';

/** For each rule, the smallest tree that breaks it. The first file holds the violation. */
const PLANTED: Readonly<Record<string, Files>> = {
  'kernel-knows-nothing': {
    'server/src/kernel/brand.ts': takes('../platform/clock.ts'),
    'server/src/platform/clock.ts': value,
  },
  'platform-knows-no-module': {
    'server/src/platform/clock.ts': takes('../modules/cases/index.ts'),
    [`${MODULES}/cases/index.ts`]: value,
  },
  'modules-are-on-the-map': {
    [`${MODULES}/gossip/core/rumour.ts`]: takes('./source.ts'),
    [`${MODULES}/gossip/core/source.ts`]: value,
  },
  'modules-know-no-app': {
    [`${MODULES}/cases/http.ts`]: takes('../../config.ts'),
    'server/src/config.ts': value,
  },
  'enter-by-the-door': {
    [`${MODULES}/cases/http.ts`]: takes('../catalogue/store/matter-store.ts'),
    [`${MODULES}/catalogue/store/matter-store.ts`]: value,
  },
  'app-enters-by-the-door': {
    'server/src/app.ts': takes('./modules/cases/http.ts'),
    [`${MODULES}/cases/http.ts`]: value,
  },
  'core-is-pure': {
    [`${MODULES}/cases/core/acceptance.ts`]: takes('../store/case-store.ts'),
    [`${MODULES}/cases/store/case-store.ts`]: value,
  },
  'core-takes-only-types-from-doors': {
    [`${MODULES}/cases/core/acceptance.ts`]: takes('../../catalogue/index.ts'),
    [`${MODULES}/catalogue/index.ts`]: value,
  },
  'audit-verify-stands-alone': {
    'server/src/audit-verify/main.ts': takes('../platform/clock.ts'),
    'server/src/platform/clock.ts': value,
  },
  'queries-do-not-write': {
    [`${MODULES}/cases/queries/case-detail.ts`]: takes('../commands/accept-case.ts'),
    [`${MODULES}/cases/commands/accept-case.ts`]: value,
  },
  'contract-knows-no-one': {
    'contract/src/cases.ts': takesType('../../server/src/kernel/brand.ts'),
    'server/src/kernel/brand.ts': aType,
  },
  'words-know-nothing': {
    'contract/src/case-words.ts': takes('./cases.ts'),
    'contract/src/cases.ts': value,
  },
  'web-knows-only-the-contract': {
    'web/src/api/call.ts': takesType('../../../server/src/kernel/brand.ts'),
    'server/src/kernel/brand.ts': aType,
  },
  'features-do-not-meet': {
    'web/src/features/cases/case-page.tsx': takes('../catalogue/matter-page.tsx'),
    'web/src/features/catalogue/matter-page.tsx': value,
  },
  'ui-knows-no-feature': {
    'web/src/ui/lamp.tsx': takes('../features/cases/case-page.tsx'),
    'web/src/features/cases/case-page.tsx': value,
  },
  'no-cycles': {
    'server/src/kernel/brand.ts': takes('./result.ts'),
    'server/src/kernel/result.ts': `import { own } from './brand.ts';\nexport const value = own;\n`,
  },
  'no-unresolvable': { 'server/src/app.ts': takes('./gone.ts') },
  ...Object.fromEntries(
    Object.keys(MODULE_MAY_USE).map((name) => [`${name}-uses-only-its-upstream`, downhill(name)]),
  ),
};

/** A module that imports the door of one that stands below it, or of one outside its list. */
function downhill(name: string): Files {
  const forbidden = Object.keys(MODULE_MAY_USE).find(
    (other) => other !== name && !MODULE_MAY_USE[name]?.includes(other),
  );
  return {
    [`${MODULES}/${name}/http.ts`]: takes(`../${forbidden}/index.ts`),
    [`${MODULES}/${forbidden}/index.ts`]: value,
  };
}

describe('a planted violation is reported', () => {
  test('every rule has one', () => {
    expect(Object.keys(PLANTED).sort()).toEqual(ARCHITECTURE_RULES.map(({ name }) => name).sort());
  });

  test.each(Object.entries(PLANTED))('%s', async (rule, files) => {
    const { violations } = await cruiseTree(plant(files));
    const [culprit] = Object.keys(files);
    expect(violations).toContainEqual(
      expect.objectContaining({ rule, from: culprit, reason: expect.stringMatching(/\.$/) }),
    );
  });
});

test('core may not reach the machine, even through a type', async () => {
  const files = {
    [`${MODULES}/cases/core/acceptance.ts`]: `import { hash } from 'node:crypto';\nexport { hash };\n`,
    [`${MODULES}/cases/core/decision.ts`]: `import type { Stats } from 'node:fs';\nexport type { Stats };\n`,
  };
  const { violations } = await cruiseTree(plant(files));
  expect(violations.map(({ rule, from }) => [rule, from])).toEqual([
    ['core-is-pure', `${MODULES}/cases/core/acceptance.ts`],
    ['core-is-pure', `${MODULES}/cases/core/decision.ts`],
  ]);
});

test('core may use the words of the contract, but no schema of it', async () => {
  const files = {
    [`${MODULES}/cases/core/decision.ts`]: takes('../../../../../contract/src/case-words.ts'),
    [`${MODULES}/cases/core/event.ts`]: takesType('../../../../../contract/src/cases.ts'),
    'contract/src/case-words.ts': value,
    'contract/src/cases.ts': aType,
  };
  const { violations } = await cruiseTree(plant(files));
  expect(violations.map(({ rule, from }) => [rule, from])).toEqual([
    ['core-is-pure', `${MODULES}/cases/core/event.ts`],
  ]);
});

test('a tree that keeps every rule is clean', async () => {
  const files = {
    'server/src/kernel/brand.ts': `${value}${aType}`,
    'server/src/platform/clock.ts': takes('../kernel/brand.ts'),
    'server/src/app.ts': `${takes('./modules/cases/index.ts')}export * from './platform/clock.ts';\n`,
    [`${MODULES}/catalogue/index.ts`]: `${value}${aType}`,
    [`${MODULES}/cases/index.ts`]: value,
    [`${MODULES}/cases/core/acceptance.ts`]: takesType('../../catalogue/index.ts'),
    [`${MODULES}/cases/core/decision.ts`]: takes('../../../kernel/brand.ts'),
    [`${MODULES}/cases/core/decision.test.ts`]: takes('../../../platform/clock.ts').replaceAll(
      'value',
      'own',
    ),
    [`${MODULES}/cases/queries/case-detail.ts`]: takesType('../../catalogue/index.ts'),
    [`${MODULES}/cases/commands/accept-case.ts`]: takes('../../catalogue/index.ts'),
    'web/src/features/cases/case-page.tsx': takes('../../ui/lamp.tsx'),
    'web/src/ui/lamp.tsx': value,
    'contract/src/cases.ts': value,
  };
  const { cruised, violations } = await cruiseTree(plant(files));
  expect(violations).toEqual([]);
  expect([...cruised].sort()).toEqual(Object.keys(files).sort());
});
