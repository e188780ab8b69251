import { isStringLiteralLike, isTemplateLiteralToken, type Node } from 'typescript';
import { MODULE_MAY_USE } from '../architecture/module-map.ts';
import { shippedSources } from './sources.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

const MODULES = Object.keys(MODULE_MAY_USE);
/** A file such as `documents.ts` is no table. */
const TABLE = new RegExp(`\\b(${MODULES.join('|')})\\.(?!tsx?\\b)[a-z_]+`, 'g');

/** A module's SQL names the tables of its own schema; other modules are asked at their doors. */
export function schemaNames(tree: Tree): Finding[] {
  return MODULES.flatMap((own) =>
    shippedSources(tree, `server/src/modules/${own}/`).flatMap((path) =>
      [...nodesOf(parse(path, tree.read(path)))].filter(isText).flatMap((node) =>
        [...node.getText().matchAll(TABLE)]
          .filter(([, schema]) => schema !== own)
          .map(([table]) => ({
            path,
            line: lineOf(node),
            message: `"${table}" is a table of another module. Ask at its door.`,
          })),
      ),
    ),
  );
}

function isText(node: Node): boolean {
  return isStringLiteralLike(node) || isTemplateLiteralToken(node);
}
