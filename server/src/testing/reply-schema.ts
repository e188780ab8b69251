import type { Schema } from './samples.ts';

/** Places in a schema that let anything through, as paths with `*` for items. */
export function openPlaces(schema: Schema, path = ''): string[] {
  const { type, properties, items, anyOf } = schema;
  if (anyOf) return anyOf.flatMap((one) => openPlaces(one, path));
  if (type === 'array') return openPlaces(items ?? {}, `${path}/*`);
  if (type !== 'object') return type === undefined ? [path] : [];
  const isOpen = schema.patternProperties !== undefined || schema.additionalProperties === true;
  const named = Object.entries(properties ?? {}).flatMap(([name, one]) =>
    openPlaces(one, `${path}/${name}`),
  );
  return isOpen ? [path, ...named] : named;
}

/**
 * The value with one more field in each of its objects, but for those whose schema is closed: a server
 * that finds more in them answers nothing at all.
 */
export function withSurplus({ anyOf, ...schema }: Schema, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => withSurplus(schema.items ?? {}, one));
  if (typeof value !== 'object' || value === null) return value;
  const own = anyOf?.find(({ type }) => type === 'object') ?? schema;
  if (own.additionalProperties === false) return value;
  const fields = Object.entries(value).map(([name, one]) => [
    name,
    withSurplus(own.properties?.[name] ?? {}, one),
  ]);
  return { ...Object.fromEntries(fields), surplus: 'surplus' };
}

/** Where in a value the texts that `isSought` are, as paths with `*` for items. */
export function findTexts(
  value: unknown,
  isSought: (text: string) => boolean,
  path = '',
): string[] {
  if (typeof value === 'string') return isSought(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    findTexts(one, isSought, `${path}/${Array.isArray(value) ? '*' : name}`),
  );
}
