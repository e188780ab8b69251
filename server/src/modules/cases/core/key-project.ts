import type { KeyProjectLevel } from '@banshi/contract/policy-words';
import type { Ground } from '../../catalogue/index.ts';

/** 国省重点项目, as the list of 发展改革委 names it. */
export interface KeyProject {
  readonly level: KeyProjectLevel;
  /** Its name or its number in the list. */
  readonly name: string;
}

/** The measures that act on this case: one that puts key projects first acts on cases of such projects alone. */
export function groundsFor(
  grounds: readonly Ground[],
  project: KeyProject | undefined,
): readonly Ground[] {
  return grounds.flatMap(({ levels, ...ground }) =>
    levels === undefined || (project && levels.includes(project.level)) ? [ground] : [],
  );
}

/** 优先办理: the measure that puts a case first, if one does. */
export function priorityIn(grounds: readonly Ground[]): Ground | undefined {
  return grounds.find(({ kind }) => kind === 'prioritise');
}
