import { expect, test } from 'vitest';
import type { Endpoint } from './endpoint.ts';
import { OPERATIONS } from './operations.ts';

interface Node {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
}

/** The paths in a schema of what takes too much. */
function pathsOf(takesTooMuch: (node: Node) => boolean, node: Node, path: string): string[] {
  const within = (one: Node, place: string) => pathsOf(takesTooMuch, one, place);
  const isOpen = !node.enum && node.const === undefined && takesTooMuch(node);
  return [
    ...(isOpen ? [path] : []),
    ...(node.items ? within(node.items, `${path}[]`) : []),
    ...(node.anyOf ?? []).flatMap((one) => within(one, path)),
    ...Object.entries(node.properties ?? {}).flatMap(([name, one]) =>
      within(one, `${path}.${name}`),
    ),
  ];
}

/** Beyond an end no column and no calendar holds a number. */
function isEndless({ type, minimum, maximum }: Node): boolean {
  const isNumber = type === 'integer' || type === 'number';
  return isNumber && (maximum === undefined || minimum === undefined);
}

/** No column holds NUL. In bodies the server refuses it wherever it stands. */
function takesControls({ type, pattern, format }: Node): boolean {
  return type === 'string' && pattern === undefined && format === undefined;
}

test('every number that is asked for has a least and a greatest value', () => {
  const found = OPERATIONS.flatMap(({ operationId, body, query, params }: Endpoint) =>
    Object.entries({ body, query, params }).flatMap(([where, schema]) =>
      schema ? pathsOf(isEndless, schema as Node, `${operationId} ${where}`) : [],
    ),
  );
  expect(found).toEqual([]);
});

test('no text in an address holds a control character', () => {
  const found = OPERATIONS.flatMap(({ operationId, query, params }: Endpoint) =>
    Object.entries({ query, params }).flatMap(([where, schema]) =>
      schema ? pathsOf(takesControls, schema as Node, `${operationId} ${where}`) : [],
    ),
  );
  expect(found).toEqual([]);
});
