import {
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isStringLiteralLike,
  type Node,
} from 'typescript';
import { shippedSources } from './sources.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

/** Names by which a page lets itself be spoken to, or written, from elsewhere. */
const NAMES = new Set(['postMessage', 'onmessage', 'execScript', 'insertAdjacentHTML']);
/** What makes code of a text, where it is called. */
const MAKERS = new Set(['eval', 'Function']);
const MEMBERS = /^(window\.|globalThis\.)?document\.(write|writeln|domain)$/;
/** What a server says to let foreign pages read its answers, and what they ask where it does not. */
const WORDS = /^(access-control-allow-origin|message)$|[?&](callback|jsonp)=/i;

/** S14: nothing of ours talks across origins, or runs a text. */
export function foreignDoors(tree: Tree): Finding[] {
  return ['web/src/', 'server/src/platform/http/', 'contract/src/']
    .flatMap((folder) => shippedSources(tree, folder))
    .flatMap((path) =>
      [...nodesOf(parse(path, tree.read(path)))].filter(isDoor).map((node) => ({
        path,
        line: lineOf(node),
        message: `${node.getText()} opens the page to other origins, or runs a text. Call the API instead.`,
      })),
    );
}

function isDoor(node: Node): boolean {
  if (isIdentifier(node)) return NAMES.has(node.text);
  if (isCallExpression(node) || isNewExpression(node)) return MAKERS.has(node.expression.getText());
  if (isStringLiteralLike(node)) return WORDS.test(node.text);
  return MEMBERS.test(node.getText());
}
