import type { Facts } from '@banshi/contract/text/facts';
import { ProblemError } from '../../../api/problem-error.ts';

/** What is wrong at one place of the file. */
export interface PlacedFault {
  /** JSON path, `$.sections[0].title`. */
  readonly path: string;
  /** The rule of the file format that is broken, or the characters that no font has. */
  readonly rule: string | undefined;
  readonly characters: string | undefined;
}

/** The faults that a refusal names, each at its place; none when it is about something else. */
export function faultsOf(error: unknown): readonly PlacedFault[] {
  if (!(error instanceof ProblemError)) return [];
  if (error.code === 'request/malformed') return placed([error.facts]);
  if (error.code !== 'bulletin/invalid' && error.code !== 'bulletin/glyph-missing') return [];
  const list = error.facts['faults'] ?? error.facts['missing'];
  return placed(Array.isArray(list) ? list.filter(isFacts) : [error.facts]);
}

function placed(facts: readonly Facts[]): readonly PlacedFault[] {
  return facts.flatMap((each) => {
    const path = pathFrom(each['path'] ?? each['at']);
    if (path === undefined) return [];
    return [{ path, rule: ruleOf(each), characters: charactersOf(each) }];
  });
}

/** A path of the file, whether it was given as `$.title` or as the pointer `/body/file/title`. */
function pathFrom(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (value.startsWith('$')) return value;
  const steps = /^(?:\/?body)?\/file\/(.+)$/.exec(value)?.[1]?.split('/');
  return steps?.reduce((path, step) => path + (/^\d+$/.test(step) ? `[${step}]` : `.${step}`), '$');
}

function charactersOf(facts: Facts): string | undefined {
  const { characters, character, codePoint } = facts;
  if (typeof character === 'string' && typeof codePoint === 'string') {
    return `${character} ${codePoint}`;
  }
  if (Array.isArray(characters)) return characters.map(String).join(' ');
  return wordOf(characters) ?? wordOf(character);
}

function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isFacts(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null;
}

/** The rule a fault names; the contract's own check of a blank field names none. */
function ruleOf({ rule, reason }: Facts): string | undefined {
  const isBlank = typeof reason === 'string' && reason.includes('fewer than 1 character');
  return isBlank ? 'blank' : wordOf(rule);
}

/** The paths from the place of a fault up to the whole file, nearest first. */
export function pathsAbove(path: string): readonly string[] {
  const above = path.replace(/(?:\.[^.[\]]+|\[[^\]]*\])$/, '');
  return above === path ? [path] : [path, ...pathsAbove(above)];
}
