import { DAY_PATTERN, TEXT_PATTERN } from '@banshi/contract/fields';
import { MatterBody as BodySchema } from '@banshi/contract/matter-file';
import { PolicyContent as ContentSchema } from '@banshi/contract/policies';
import { Kind, type TSchema, TypeRegistry } from '@sinclair/typebox';
import { Value, type ValueError, ValueErrorType } from '@sinclair/typebox/value';
import { assert } from '../../kernel/assert.ts';
import type { MatterBody } from './core/matter-body.ts';
import type { PolicyContent } from './core/policy.ts';

// The contract writes a choice of words as plain JSON Schema, which the validator has to be told of.
TypeRegistry.Set<{ enum: readonly unknown[] } & TSchema>('Unsafe', (schema, value) =>
  schema.enum.includes(value),
);

/** A place that breaks the contract's schema. */
export interface SchemaFault {
  /** `matters[3].body.name`; empty for the whole. */
  readonly path: string;
  readonly reason: string;
}

const FAULTS_MAX = 50;

/** Where `value` breaks `schema`; one fault a place, fifty at most. */
export function schemaFaults(schema: TSchema, value: unknown): SchemaFault[] {
  const faults = new Map<string, string>();
  for (const error of innermost(Value.Errors(schema, value))) {
    if (faults.size === FAULTS_MAX) break;
    const path = dotted(error.path);
    if (!faults.has(path)) faults.set(path, reasonOf(error));
  }
  return [...faults].map(([path, reason]) => ({ path, reason }));
}

/** A choice with null says only that none fits; what is wrong stands in its first variant. */
function* innermost(errors: Iterable<ValueError>): Generator<ValueError> {
  for (const error of errors) {
    const [variant] = error.schema[Kind] === 'Union' && isFilled(error.value) ? error.errors : [];
    if (variant) yield* innermost(variant);
    else yield error;
  }
}

function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** The list as the database keeps it; whatever is stored was checked when it came in. */
export function bodyFromJson(json: unknown): MatterBody {
  assert(Value.Check(BodySchema, json), 'a stored list has the shape of the contract');
  return json;
}

function reasonOf({ type, schema, message }: ValueError): string {
  if (type === ValueErrorType.ObjectRequiredProperty) return 'it is missing; give it';
  if (type === ValueErrorType.ObjectAdditionalProperties) return 'it is not known; leave it out';
  if (schema[Kind] === 'Unsafe') return `it is unknown; give one of ${schema['enum'].join(', ')}`;
  if (type === ValueErrorType.ArrayMinItems) {
    return `it has too few entries; give at least ${schema['minItems']}`;
  }
  const own = KINDS_OF_FAULT[type]?.(schema);
  return `${own ?? `${message.charAt(0).toLowerCase()}${message.slice(1)}`}; mend it`;
}

const PATTERNS: Readonly<Record<string, string>> = {
  [TEXT_PATTERN]: 'it holds a control character',
  [DAY_PATTERN]: 'it must be a day of the years 1900 to 2999, YYYY-MM-DD',
};

/** What the validator says in words of its own, in words of whoever wrote the file. */
const KINDS_OF_FAULT: Partial<Record<ValueErrorType, (schema: TSchema) => string>> = {
  [ValueErrorType.StringPattern]: ({ pattern, description }) =>
    PATTERNS[pattern] ?? `it must be ${description}`,
  [ValueErrorType.StringMinLength]: () => 'it must not be empty',
  [ValueErrorType.StringMaxLength]: ({ maxLength }) => `it has more than ${maxLength} characters`,
  [ValueErrorType.IntegerMinimum]: ({ minimum }) => `it must be at least ${minimum}`,
  [ValueErrorType.IntegerMaximum]: ({ maximum }) => `it must be at most ${maximum}`,
  [ValueErrorType.ArrayMaxItems]: ({ maxItems }) => `it has more than ${maxItems} entries`,
  [ValueErrorType.Integer]: () => 'it must be a whole number without quotes',
  [ValueErrorType.Boolean]: () => 'it must be true or false',
  [ValueErrorType.String]: () => 'it must be text in quotes',
  [ValueErrorType.Array]: () => 'it must be a list in brackets',
  [ValueErrorType.Object]: () => 'it must be an object in braces',
};

/** `/matters/3/body/name` → `matters[3].body.name`. */
function dotted(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
}

/** A policy document as the database keeps it; whatever is stored was checked when it came in. */
export function policyFromJson(json: unknown): PolicyContent {
  assert(Value.Check(ContentSchema, json), 'a stored document has the shape of the contract');
  return json;
}
