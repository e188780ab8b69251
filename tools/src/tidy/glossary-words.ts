import {
  isFunctionDeclaration,
  isInterfaceDeclaration,
  isTypeAliasDeclaration,
  isVariableDeclaration,
  type Node,
} from 'typescript';
import { shippedSources } from './sources.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

const GLOSSARY = 'docs/glossary.md';
/** The heading of the column that lists the losers of each row; the same in every table. */
const COLUMN = 'never';
const HOMES = ['contract/src/', 'server/src/modules/', 'web/src/features/'];

/** One concept, one word: a synonym that the glossary refuses names nothing of ours. */
export function glossaryWords(tree: Tree): Finding[] {
  const refused = refusedWords(tree);
  if (refused.size === 0) return [];
  return HOMES.flatMap((home) => shippedSources(tree, home)).flatMap((path) =>
    [...nodesOf(parse(path, tree.read(path)))].flatMap((node) => {
      const name = nameOf(node) ?? '';
      const loser = wordsOf(name).find((word) => refused.has(word));
      if (loser === undefined) return [];
      const message = `"${name}": the glossary refuses "${loser}". Take the word of its row.`;
      return [{ path, line: lineOf(node), message }];
    }),
  );
}

function refusedWords(tree: Tree): Set<string> {
  if (!tree.paths.includes(GLOSSARY)) return new Set();
  const rows = tree
    .read(GLOSSARY)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().toLowerCase()));
  const column = rows.find((cells) => cells.includes(COLUMN))?.indexOf(COLUMN) ?? -1;
  const losers = rows.flatMap((cells) => cells[column]?.match(/[a-z]+/g) ?? []);
  return new Set(losers.filter((word) => word !== COLUMN));
}

function nameOf(node: Node): string | undefined {
  if (isVariableDeclaration(node)) return node.name.getText();
  const named =
    isFunctionDeclaration(node) || isTypeAliasDeclaration(node) || isInterfaceDeclaration(node);
  return named ? node.name?.text : undefined;
}

/** `acceptCase` → accept, case; a plural counts as its singular. */
function wordsOf(name: string): string[] {
  const words = name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  return words.map((word) => word.toLowerCase()).flatMap((word) => [word, word.replace(/s$/, '')]);
}
