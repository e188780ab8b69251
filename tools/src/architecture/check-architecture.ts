import { REPOSITORY_ROOT, repositoryFiles } from '../repository-files.ts';
import { cruiseTree, SOURCE_ROOTS } from './cruise-tree.ts';

/** What the check says: findings, and how many files it looked at. */
export interface ArchitectureReport {
  readonly findings: readonly string[];
  readonly cruisedCount: number;
}

/** Our TypeScript sources under `root`, found by walking the disk and not by following imports. */
export function sourceFiles(root: string): string[] {
  return repositoryFiles(root).filter(
    (path) =>
      SOURCE_ROOTS.some((each) => path.startsWith(`${each}/`)) &&
      /\.tsx?$/.test(path) &&
      !/(^|\/)fixtures\//.test(path),
  );
}

/** The rules on the whole repository, and a finding for each source file that was not looked at. */
export async function checkArchitecture(root = REPOSITORY_ROOT): Promise<ArchitectureReport> {
  const { cruised, violations } = await cruiseTree(root);
  const broken = violations.map(
    ({ rule, from, to, reason }) => `${from} → ${to}: ${rule}. ${reason}`,
  );
  return {
    findings: [...broken, ...overlooked(sourceFiles(root), cruised)],
    cruisedCount: cruised.length,
  };
}

/** A check that looks at nothing is green: each source that was not cruised is a finding. */
export function overlooked(sources: readonly string[], cruised: readonly string[]): string[] {
  const seen = new Set(cruised);
  return sources
    .filter((path) => !seen.has(path))
    .map((path) => `${path}: the architecture check did not look at this file.`);
}
