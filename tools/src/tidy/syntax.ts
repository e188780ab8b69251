import {
  createSourceFile,
  forEachChild,
  type Node,
  ScriptKind,
  ScriptTarget,
  type SourceFile,
} from 'typescript';

/** The syntax tree of a TypeScript text; no types are computed. */
export function parse(path: string, text: string): SourceFile {
  const kind = path.endsWith('x') ? ScriptKind.TSX : ScriptKind.TS;
  return createSourceFile(path, text, ScriptTarget.Latest, true, kind);
}

/** Every node below `node`, itself first, parents before children. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** The line on which `node` begins, counted from 1. */
export function lineOf(node: Node): number {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
}
