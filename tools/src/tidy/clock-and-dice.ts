import { isNewExpression, isPropertyAccessExpression, type Node } from 'typescript';
import { shippedSources } from './sources.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

const CLOCK = 'server/src/platform/clock.ts';
const READS = new Set(['Date.now', 'Math.random']);

/** The time of the machine enters at one place, and nothing official hangs on Math.random. */
export function clockAndDice(tree: Tree): Finding[] {
  return shippedSources(tree, 'server/src/')
    .filter((path) => path !== CLOCK)
    .flatMap((path) =>
      [...nodesOf(parse(path, tree.read(path)))].filter(asksTheMachine).map((node) => ({
        path,
        line: lineOf(node),
        message: `${node.getText()} asks the machine. Take now() or newId() from deps.`,
      })),
    );
}

function asksTheMachine(node: Node): boolean {
  if (isPropertyAccessExpression(node)) return READS.has(node.getText());
  return (
    isNewExpression(node) && node.expression.getText() === 'Date' && node.arguments?.length === 0
  );
}
