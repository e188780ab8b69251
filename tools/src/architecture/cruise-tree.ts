import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseOptions, ICruiseResult, IReporterOutput } from 'dependency-cruiser';
import { importCruiser } from './import-cruiser.ts';
import { ARCHITECTURE_RULES } from './rules.ts';

/** Where our own sources live, from the root of the repository. */
export const SOURCE_ROOTS = ['contract', 'server', 'web', 'e2e', 'tools', 'bench'] as const;

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export interface CruisedTree {
  /** Paths of our own files that were read, from the root. */
  readonly cruised: readonly string[];
  readonly violations: readonly Violation[];
}

const OPTIONS: ICruiseOptions = {
  validate: true,
  ruleSet: { forbidden: [...ARCHITECTURE_RULES] },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '(^|/)(fixtures|dist|coverage)/' },
};

const RESOLUTION = {
  exportsFields: ['exports'],
  conditionNames: ['import', 'node', 'default', 'require', 'types'],
  extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
};

/** Reads every import below `root` (of all workspaces that exist) and applies the rules. */
export async function cruiseTree(root: string): Promise<CruisedTree> {
  const { cruise } = await importCruiser();
  const roots = SOURCE_ROOTS.filter((each) => existsSync(join(root, each)));
  const reply = await cruise([...roots], { ...OPTIONS, baseDir: root }, RESOLUTION);
  const result = resultOf(reply);
  return {
    cruised: result.modules.map((each) => each.source).filter(isOurs),
    violations: result.summary.violations.map((each) => ({
      rule: each.rule.name,
      from: each.from,
      to: each.to,
      reason: reasonOf(each.rule.name),
    })),
  };
}

function isOurs(path: string): boolean {
  return SOURCE_ROOTS.some((each) => path.startsWith(`${each}/`)) && !path.includes('node_modules');
}

function reasonOf(ruleName: string): string {
  return ARCHITECTURE_RULES.find((each) => each.name === ruleName)?.comment ?? '';
}

function resultOf(reply: IReporterOutput): ICruiseResult {
  if (typeof reply.output === 'string') throw new Error(`dependency-cruiser: ${reply.output}`);
  return reply.output;
}
