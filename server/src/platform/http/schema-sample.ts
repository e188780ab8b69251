/** A JSON schema as the contract writes it, as far as a sample needs it. */
export interface SchemaObject {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly SchemaObject[];
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly items?: SchemaObject;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
}

/** A body to begin with: the required fields, each with something of its kind. */
export function sampleText(schema: SchemaObject): string {
  return JSON.stringify(sampleOf(schema), null, 2);
}

function sampleOf(schema: SchemaObject): unknown {
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) return sampleOf(schema.anyOf.at(-1) ?? {});
  return OF_TYPE[schema.type ?? '']?.(schema) ?? null;
}

const OF_TYPE: Readonly<Record<string, (schema: SchemaObject) => unknown>> = {
  object: ({ properties = {}, required = [] }) =>
    Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {})])),
  array: ({ items, minItems = 0 }) => (items && minItems > 0 ? [sampleOf(items)] : []),
  integer: ({ minimum = 0 }) => minimum,
  number: ({ minimum = 0 }) => minimum,
  boolean: () => false,
  string: () => '',
};
