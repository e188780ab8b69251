import {
  type FunctionDeclaration,
  getJSDocCommentsAndTags,
  isFunctionDeclaration,
  SyntaxKind,
} from 'typescript';
import { shippedSources } from './sources.ts';
import { lineOf, parse } from './syntax.ts';
import type { Finding, Tree } from './tree.ts';

const DOOR = /^server\/src\/modules\/[^/]+\/index\.ts$/;
const PURE = /^server\/src\/(kernel|modules\/[^/]+\/core)\//;

/** A door says what the module is for; an exported function of core/ and kernel/ says its rule. */
export function docComments(tree: Tree): Finding[] {
  return shippedSources(tree, 'server/src/').flatMap((path) => [
    ...(DOOR.test(path) ? doorWithoutComment(tree, path) : []),
    ...(PURE.test(path) ? functionsWithoutComment(tree, path) : []),
  ]);
}

function doorWithoutComment(tree: Tree, path: string): Finding[] {
  if (/^\/\*\*[\s\S]*?\w[\s\S]*?\*\//.test(tree.read(path))) return [];
  return [{ path, line: 1, message: 'A door begins with a doc comment: what the module is for.' }];
}

function functionsWithoutComment(tree: Tree, path: string): Finding[] {
  const { statements } = parse(path, tree.read(path));
  const firstOverloads = new Map<string, FunctionDeclaration>();
  for (const each of statements.filter(isFunctionDeclaration).filter(isExported)) {
    const name = each.name?.text ?? '';
    if (!firstOverloads.has(name)) firstOverloads.set(name, each);
  }
  return [...firstOverloads]
    .filter(([, each]) => getJSDocCommentsAndTags(each).length === 0)
    .map(([name, each]) => ({
      path,
      line: lineOf(each),
      message: `${name} needs one doc sentence in the words of the domain.`,
    }));
}

function isExported(each: FunctionDeclaration): boolean {
  return each.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword) ?? false;
}
