import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as the contract uses. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Values that the schema takes. */
export function samplesOf(schema: Schema): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(samplesOf));
  return (BY_TYPE[schema.type ?? ''] ?? (() => fc.jsonValue()))(schema);
}

/** Fifteen digits, as many as a query takes. */
const INTEGER = 999_999_999_999_999;

const BY_TYPE: Readonly<Record<string, (schema: Schema) => Arbitrary<unknown>>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: ({ minimum = -INTEGER, maximum = INTEGER }) =>
    fc.maxSafeInteger().map((value) => Math.min(Math.max(value, minimum), maximum)),
  number: ({ minimum = -1e9, maximum = 1e9 }) =>
    fc.double({ min: minimum, max: maximum, noNaN: true }),
  string: textsOf,
  array: ({ items = {}, minItems = 0, maxItems = 3, uniqueItems }) => {
    const lengths = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) };
    return uniqueItems
      ? fc.uniqueArray(samplesOf(items), lengths)
      : fc.array(samplesOf(items), lengths);
  },
  object: ({ properties = {}, required = [], patternProperties }) => {
    const fields = Object.entries(properties).map(([name, one]) => [name, samplesOf(one)] as const);
    if (fields.length === 0 && patternProperties) return fc.constant({});
    return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] });
  },
};

const TEXTS: Readonly<Record<string, Arbitrary<string>>> = {
  uuid: fc.uuid(),
  'date-time': fc.constant('2022-06-13T09:00:00+08:00'),
};

function textsOf({ pattern, format, minLength = 0, maxLength = 80 }: Schema): Arbitrary<string> {
  const known = TEXTS[format ?? ''];
  if (known) return known;
  const unit = fc.constantFrom('办', '事', 'é', '😀', 'a', 'Z', '0', ' ', "'", '"', '%', '\\', '<');
  const free = fc.string({ unit, minLength, maxLength: Math.max(1, Math.floor(maxLength / 2)) });
  if (pattern === undefined || pattern.includes('\\u0000')) return free;
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength);
}

/** A place in a value, as the names and numbers on the way to it. */
type Place = readonly (string | number)[];

/** A value that its schema refuses, and where: the path that the refusal must name. */
export interface Spoilt {
  readonly what: string;
  readonly path: string;
  readonly value: unknown;
}

/** Every way to spoil one field of `value`, which the schema takes. */
export function spoil(schema: Schema, value: unknown): Spoilt[] {
  return placesIn(schema, value, []).flatMap(({ place, schema: at, isRequired }) => {
    const path = `/${place.join('/')}`;
    const wrong = wrongValues(at).map(({ what, value: bad }) => ({
      what,
      path,
      value: replaced(value, place, bad),
    }));
    const dropped = { what: 'dropped', path, value: without(value, place) };
    return isRequired ? [...wrong, dropped] : wrong;
  });
}

/** Every object of `value` with a field more than its schema names. */
export function extend(schema: Schema, value: unknown): Spoilt[] {
  const objects = placesIn(schema, value, []).filter(({ schema: at }) => isClosed(at));
  const top = isClosed(schema) ? [{ place: [] as Place }] : [];
  return [...top, ...objects].map(({ place }) => ({
    what: 'extra field',
    path: `/${[...place, 'surplus'].join('/')}`,
    value: replaced(value, [...place, 'surplus'], 'x'),
  }));
}

function isClosed(schema: Schema): boolean {
  return schema.type === 'object' && schema.additionalProperties === false;
}

interface Field {
  readonly place: Place;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

function placesIn(schema: Schema, value: unknown, place: Place): Field[] {
  if (Array.isArray(value) && schema.items) {
    const { items } = schema;
    return value.flatMap((one, index) => placesIn(items, one, [...place, index]));
  }
  if (typeof value !== 'object' || value === null || schema.type !== 'object') return [];
  return Object.entries(schema.properties ?? {}).flatMap(([name, at]) => {
    if (!(name in value)) return [];
    const here = [...place, name];
    const inside = placesIn(at, new Map(Object.entries(value)).get(name), here);
    const isRequired = at.default === undefined && schema.required?.includes(name) === true;
    return [{ place: here, schema: at, isRequired }, ...inside];
  });
}

interface Wrong {
  readonly what: string;
  readonly value: unknown;
}

function wrongValues(schema: Schema): Wrong[] {
  const kinds = schema.anyOf ?? [schema];
  const type = kinds.find((one) => one.type !== 'null')?.type;
  if (type === undefined) return [];
  const isNullable = kinds.some((one) => one.type === 'null');
  const isWhole = type === 'object' || type === 'array';
  const wrong: (Wrong | false)[] = [
    !isNullable && { what: 'null', value: null },
    { what: 'wrong type', value: isWhole ? 'x' : { x: [1] } },
    type === 'integer' && { what: 'a fraction', value: 1.5 },
    type === 'integer' && { what: 'a text', value: '1' },
    schema.enum !== undefined && { what: 'an unknown word', value: 'no such word' },
    schema.pattern !== undefined && { what: 'against the pattern', value: '\u0001' },
  ];
  return [...wrong.filter((one) => one !== false), ...beyondLimits(schema)];
}

function beyondLimits({ maxLength, minLength, maximum, minimum, maxItems, minItems }: Schema) {
  const limits: readonly (readonly [number | undefined, string, (limit: number) => unknown])[] = [
    [maxLength, 'too long', (limit) => 'a'.repeat(limit + 1)],
    [minLength || undefined, 'empty', () => ''],
    [maximum, 'too great', (limit) => limit + 1],
    [minimum, 'too small', (limit) => limit - 1],
    [maxItems, 'too many', (limit) => Array.from({ length: limit + 1 }, () => null)],
    [minItems || undefined, 'too few', () => []],
  ];
  return limits.flatMap(([limit, what, make]) =>
    limit === undefined ? [] : [{ what, value: make(limit) }],
  );
}

function replaced(value: unknown, [first, ...rest]: Place, bad: unknown): unknown {
  if (first === undefined) return bad;
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === first ? replaced(one, rest, bad) : one));
  }
  const fields = Object.entries(value ?? {});
  const inside = new Map(fields).get(String(first));
  return Object.fromEntries([...fields, [first, replaced(inside, rest, bad)]]);
}

function without(value: unknown, [first, ...rest]: Place): unknown {
  if (Array.isArray(value)) {
    return value.map((one, index) => (index === first ? without(one, rest) : one));
  }
  const fields = Object.entries(value ?? {});
  if (rest.length === 0) return Object.fromEntries(fields.filter(([name]) => name !== first));
  return Object.fromEntries(
    fields.map(([name, one]) => [name, name === first ? without(one, rest) : one]),
  );
}
