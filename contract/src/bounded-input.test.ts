import { expect, test } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { OPERATIONS } from './operations.ts';

interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
}

/** The paths of numbers that a schema takes without an end: beyond it no column and no calendar holds them. */
function endless(node: Node, path: string): string[] {
  const isNumber = node.type === 'integer' || node.type === 'number';
  const isOpen = node.maximum === undefined || node.minimum === undefined;
  const own = isNumber && isOpen && !node.enum && node.const === undefined ? [path] : [];
  return [
    ...own,
    ...(node.items ? endless(node.items, `${path}[]`) : []),
    ...(node.anyOf ?? []).flatMap((one) => endless(one, path)),
    ...Object.entries(node.properties ?? {}).flatMap(([name, one]) =>
      endless(one, `${path}.${name}`),
    ),
  ];
}

test('every number that is asked for has a least and a greatest value', () => {
  const found = OPERATIONS.flatMap(({ operationId, body, query, params }: Endpoint) =>
    Object.entries({ body, query, params }).flatMap(([where, schema]) =>
      schema ? endless(schema as Node, `${operationId} ${where}`) : [],
    ),
  );
  expect(found).toEqual([]);
});
