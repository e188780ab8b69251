import type { MatterBody } from './matter-body.ts';

/** One field that differs between two versions. */
export interface FieldChange {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: unknown;
  readonly after: unknown;
  /** Limits with what stops them, materials and fees: a reason is mandatory (domain.md §2.6 d). */
  readonly isWeighty: boolean;
}

const WEIGHTY =
  /^(?:statutoryLimit|promiseLimit|extension|specialProcedures|materials|fees)(?:[.[]|$)/;

/**
 * What changed from `before` to `after`, field by field. Entries of a list are matched by what names
 * them, so that a material that moves down is not a new one.
 */
export function matterChanges(before: MatterBody, after: MatterBody): FieldChange[] {
  return changesAt('', before, after);
}

/** Whether a change touches limits, materials or fees, so that a reason must be given. */
export function needsReason(changes: readonly FieldChange[]): boolean {
  return changes.some((change) => change.isWeighty);
}

function changesAt(path: string, before: unknown, after: unknown): FieldChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(path, before, after);
  if (isRecord(before) && isRecord(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) =>
      changesAt(path === '' ? key : `${path}.${key}`, before[key], after[key]),
    );
  }
  // What is left out is empty, as null says it: a workbook writes null where a JSON file says nothing.
  return Object.is(before ?? null, after ?? null) ? [] : [changeOf(path, before, after)];
}

function listChanges(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): FieldChange[] {
  const old = byName(before);
  const young = byName(after);
  const names = [...new Set([...old.keys(), ...young.keys()])];
  const changes = names.flatMap((name) =>
    changesAt(`${path}[${name}]`, old.get(name), young.get(name)),
  );
  const kept = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
    [...one.keys()].filter((name) => other.has(name)).join('\n');
  if (changes.length > 0 || kept(old, young) === kept(young, old)) return changes;
  return [changeOf(path, [...old.keys()], [...young.keys()])];
}

/** Entries by name; one that occurs twice is told apart by its turn. */
function byName(list: readonly unknown[]): ReadonlyMap<string, unknown> {
  const named = new Map<string, unknown>();
  for (const entry of list) {
    const name = nameOf(entry);
    let unique = name;
    for (let turn = 2; named.has(unique); turn += 1) unique = `${name}#${turn}`;
    named.set(unique, entry);
  }
  return named;
}

function nameOf(entry: unknown): string {
  if (!isRecord(entry)) return String(entry);
  if (typeof entry['name'] === 'string') return entry['name'];
  if (typeof entry['law'] === 'string') return `${entry['law']} ${entry['article']}`;
  if (typeof entry['text'] === 'string') return entry['text'];
  return String(entry['kind'] ?? '');
}

function changeOf(path: string, before: unknown, after: unknown): FieldChange {
  const kind = kindOf(before, after);
  return {
    path,
    kind,
    before: before ?? null,
    after: after ?? null,
    isWeighty: WEIGHTY.test(path),
  };
}

function kindOf(before: unknown, after: unknown): FieldChange['kind'] {
  if (before === undefined || before === null) return 'added';
  if (after === undefined || after === null) return 'removed';
  return 'changed';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
