import {
  isJsxText,
  isPropertyAssignment,
  isStringLiteralLike,
  isTemplateLiteralToken,
  type Node,
} from 'typescript';
import { isSource, isTest } from './sources.ts';
import { lineOf, nodesOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

const OF_THE_WEB = 'web/src/text/';
/** What server and web both say: why something is refused, and the words in it. */
const OF_BOTH = 'contract/src/text/';
const HANZI = /\p{Script=Han}/u;

/** The Chinese and the English table have the same keys, and no sentence stands outside them. */
export function textTables(tree: Tree): Finding[] {
  return [...unequalTables(tree), ...sentencesElsewhere(tree)];
}

/** Whether a file is a table of texts: data, in two languages. */
export function isTextTable(path: string): boolean {
  return path.startsWith(OF_THE_WEB) || path.startsWith(OF_BOTH);
}

function unequalTables(tree: Tree): Finding[] {
  const tables = tree.paths.filter((path) => isTextTable(path) && isSource(path));
  return tables.flatMap((path) => {
    const other = inTheOtherLanguage(path);
    if (other === path) return [];
    if (!tree.paths.includes(other)) return [{ path, message: `${other} is missing.` }];
    const there = new Set(keysOf(tree, other));
    return keysOf(tree, path)
      .filter((key) => !there.has(key))
      .map((key) => ({ path, message: `"${key}" is missing in ${other}.` }));
  });
}

/** `text/zh/cases.ts` ↔ `text/en/cases.ts`, `text/zh.ts` ↔ `text/en.ts`. */
function inTheOtherLanguage(path: string): string {
  const other = { zh: 'en', en: 'zh' } as const;
  return path.replace(/\b(zh|en)\b(?=[./-])/, (_, own: 'zh' | 'en') => other[own]);
}

function keysOf(tree: Tree, path: string): string[] {
  return [...nodesOf(parse(path, tree.read(path)))].filter(isPropertyAssignment).map(keyPathOf);
}

function keyPathOf(node: Node): string {
  const own = isPropertyAssignment(node) ? [node.name.getText().replace(/['"]/g, '')] : [];
  if (node.parent === undefined) return '';
  const above = keyPathOf(node.parent);
  return [...(above === '' ? [] : [above]), ...own].join('.');
}

function sentencesElsewhere(tree: Tree): Finding[] {
  return tree.paths
    .filter((path) => path.startsWith('web/src/') && !isTextTable(path))
    .filter((path) => isSource(path) && !isTest(path))
    .flatMap((path) =>
      [...nodesOf(parse(path, tree.read(path)))]
        .filter((node) => isWords(node) && HANZI.test(node.getText()))
        .map((node) => ({
          path,
          line: lineOf(node),
          message: `A sentence belongs into ${OF_THE_WEB} or ${OF_BOTH}.`,
        })),
    );
}

function isWords(node: Node): boolean {
  return isStringLiteralLike(node) || isTemplateLiteralToken(node) || isJsxText(node);
}
