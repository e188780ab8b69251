import {
  isCallExpression,
  isPropertyAccessExpression,
  isTaggedTemplateExpression,
  type Node,
} from 'typescript';
import { shippedSources } from './sources.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

/** Where SQL lives: the stores and queries of a module, and the technical layer. */
const HOMES = /(^server\/src\/platform\/|\/(store|queries)\/|\/([a-z-]+-)?(store|queries)\.ts$)/;
const BUILDERS = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto']);

/** SQL stands in stores, queries and the platform, and lists its columns. */
export function sqlPlace(tree: Tree): Finding[] {
  return shippedSources(tree, 'server/src/').flatMap((path) => {
    const nodes = [...nodesOf(parse(path, tree.read(path)))];
    const astray = HOMES.test(path) ? [] : nodes.filter(isSql);
    return [
      ...astray.map((node) => ({
        path,
        line: lineOf(node),
        message: 'SQL belongs into store/ or queries/ of its module.',
      })),
      ...nodes.filter(takesAllColumns).map((node) => ({
        path,
        line: lineOf(node),
        message: 'List the columns; selectAll takes what comes.',
      })),
    ];
  });
}

function isSql(node: Node): boolean {
  if (isTaggedTemplateExpression(node)) return node.tag.getText() === 'sql';
  return BUILDERS.has(calledMethod(node) ?? '');
}

function takesAllColumns(node: Node): boolean {
  return calledMethod(node) === 'selectAll';
}

function calledMethod(node: Node): string | undefined {
  if (!isCallExpression(node) || !isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text;
}
