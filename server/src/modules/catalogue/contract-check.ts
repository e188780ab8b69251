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
  return `${message.charAt(0).toLowerCase()}${message.slice(1)}; write it so`;
}

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
