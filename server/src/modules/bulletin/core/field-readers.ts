import { parseCaseNumber } from '../../../kernel/case-number.ts';
import { isBefore, type LocalDate, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { FileFault, FileFaultRule } from './file-fault.ts';

/** Reads one unknown value at a JSON path: the typed value, or every fault below that place. */
export type Reader<T> = (value: unknown, path: string) => Result<T, readonly FileFault[]>;

/** One field of an object: how it is read and whether it may be left out. */
export interface Field<T> {
  readonly read: Reader<T>;
  readonly presence: 'required' | 'optional';
}

type Shape = Readonly<Record<string, Field<unknown>>>;
type RequiredKeys<S extends Shape> = {
  [K in keyof S]: S[K]['presence'] extends 'optional' ? never : K;
}[keyof S];
type ValueOf<F> = F extends { readonly read: Reader<infer T> } ? T : never;

/** The object that a shape of fields reads. */
export type ObjectOf<S extends Shape> = {
  readonly [K in RequiredKeys<S>]: ValueOf<S[K]>;
} & { readonly [K in Exclude<keyof S, RequiredKeys<S>>]?: ValueOf<S[K]> };

function fault(path: string, rule: FileFaultRule, detail?: string | number) {
  return refuse([{ path, rule, ...(detail === undefined ? {} : { detail: String(detail) }) }]);
}

/** A field that must be there. */
export function required<T>(read: Reader<T>) {
  return { read, presence: 'required' } as const;
}

/** A field that may be left out. */
export function optional<T>(read: Reader<T>) {
  return { read, presence: 'optional' } as const;
}

function stepInto(path: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

/** An object with the named fields and no others; the faults of all fields are reported. */
export function objectOf<S extends Shape>(shape: S): Reader<ObjectOf<S>> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return fault(path, 'not-an-object');
    }
    const entries = new Map<string, unknown>(Object.entries(value));
    const fields = Object.entries(shape).map(([key, field]) => ({
      key,
      result: readField(field, { entries, key, path: stepInto(path, key) }),
    }));
    const faults = [
      ...fields.flatMap(({ result }) => (result.ok ? [] : result.refusal)),
      ...unknownFields(shape, [...entries.keys()], path),
    ];
    if (faults.length > 0) return refuse(faults);
    const read = fields.flatMap(({ key, result }) =>
      result.ok && result.value !== undefined ? [[key, result.value]] : [],
    );
    return ok(Object.fromEntries(read) as ObjectOf<S>);
  };
}

interface FieldPlace {
  readonly entries: ReadonlyMap<string, unknown>;
  readonly key: string;
  readonly path: string;
}

function readField(
  field: Field<unknown>,
  { entries, key, path }: FieldPlace,
): Result<unknown, readonly FileFault[]> {
  if (entries.has(key)) return field.read(entries.get(key), path);
  return field.presence === 'optional' ? ok(undefined) : fault(path, 'missing');
}

function unknownFields(shape: Shape, keys: readonly string[], path: string): readonly FileFault[] {
  return keys
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => ({ path: stepInto(path, key), rule: 'unknown-field' }));
}

/** A list of at most `countMax` entries; the faults of all entries are reported. */
export function listOf<T>(readEntry: Reader<T>, countMax: number): Reader<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return fault(path, 'not-a-list');
    if (value.length > countMax) return fault(path, 'too-many', countMax);
    const results = value.map((entry: unknown, index) => readEntry(entry, `${path}[${index}]`));
    const faults = results.flatMap((result) => (result.ok ? [] : result.refusal));
    if (faults.length > 0) return refuse(faults);
    return ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
  };
}

/** A list that must stay empty, because sections go only two levels deep. */
export const nothingDeeper: Reader<readonly never[]> = (value, path) => {
  if (!Array.isArray(value)) return fault(path, 'not-a-list');
  return value.length > 0 ? fault(path, 'too-deep') : ok([]);
};

// Bidirectional overrides and separators would change what a reader sees without being seen.
const CONTROL = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;
const PRIVATE_USE = /\p{Co}/u;
const BROKEN = /[\p{Cs}\u{fdd0}-\u{fdef}\u{fffd}-\u{ffff}]/u;

function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Text, possibly blank, in Unicode normal form C (never KC, which would change ㎡ and ①). */
export function textUpTo(lengthMax: number): Reader<string> {
  return (value, path) => {
    if (typeof value !== 'string') return fault(path, 'not-text');
    if (value.length > lengthMax) return fault(path, 'too-long', lengthMax);
    const control = CONTROL.exec(value)?.[0];
    if (control !== undefined) return fault(path, 'control-character', codePointName(control));
    const ownUse = PRIVATE_USE.exec(value)?.[0];
    if (ownUse !== undefined) return fault(path, 'private-use-character', codePointName(ownUse));
    const broken = BROKEN.exec(value)?.[0];
    if (broken !== undefined) return fault(path, 'broken-character', codePointName(broken));
    return ok(value.normalize('NFC'));
  };
}

/** Text with at least one character that is no white space. */
export function wordsUpTo(lengthMax: number): Reader<string> {
  const readText = textUpTo(lengthMax);
  return (value, path) => {
    const text = readText(value, path);
    return text.ok && text.value.trim() === '' ? fault(path, 'blank') : text;
  };
}

/** A whole number from `minimum` to `maximum`. */
export function wholeNumber({
  minimum,
  maximum = Number.MAX_SAFE_INTEGER,
}: {
  readonly minimum: number;
  readonly maximum?: number;
}): Reader<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return fault(path, 'not-a-whole-number');
    }
    if (value < minimum) return fault(path, 'below-minimum', minimum);
    return value > maximum ? fault(path, 'above-maximum', maximum) : ok(value);
  };
}

/** `true` or `false`. */
export const yesOrNo: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? ok(value) : fault(path, 'not-true-or-false');

/** One of a few words. */
export function oneOf<const W extends string>(words: readonly W[], rule: FileFaultRule): Reader<W> {
  return (value, path) => {
    const word = words.find((one) => one === value);
    return word === undefined ? fault(path, rule, words.join(', ')) : ok(word);
  };
}

/** A day that exists, `YYYY-MM-DD`. */
export const day: Reader<LocalDate> = (value, path) => {
  if (typeof value !== 'string') return fault(path, 'not-text');
  const date = parseLocalDate(value);
  return date ? ok(date) : fault(path, 'no-such-day', value.slice(0, 40));
};

/** The number of a case as a person reads it out or in full. */
export const caseNumber: Reader<string> = (value, path) => {
  if (typeof value !== 'string') return fault(path, 'not-text');
  return parseCaseNumber(value) ? ok(value) : fault(path, 'no-case-number', value.slice(0, 40));
};

/** Text, or the object or list that says more than its text. */
export function textOr<T>(readText: Reader<string>, readObject: Reader<T>): Reader<string | T> {
  return (value, path) =>
    typeof value === 'object' && value !== null ? readObject(value, path) : readText(value, path);
}

/** Refuses what no field shows alone: `faultsOf` looks at the whole that `read` has read. */
export function agreeing<T>(
  read: Reader<T>,
  faultsOf: (value: T, path: string) => readonly FileFault[],
): Reader<T> {
  return (value, path) => {
    const whole = read(value, path);
    if (!whole.ok) return whole;
    const faults = faultsOf(whole.value, path);
    return faults.length > 0 ? refuse(faults) : whole;
  };
}

/** Refuses a period whose last day lies before its first; `read` reads the fields. */
export function inOrder<T extends { readonly from: LocalDate; readonly to: LocalDate }>(
  read: Reader<T>,
): Reader<T> {
  return agreeing(read, ({ from, to }, path) =>
    isBefore(to, from) ? [{ path: `${path}.to`, rule: 'ends-before-it-begins', detail: from }] : [],
  );
}
