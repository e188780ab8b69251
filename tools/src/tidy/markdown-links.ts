import { posix } from 'node:path';
import type { Finding, Tree } from './tree.ts';

const LINK = /\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g;
const ELSEWHERE = /^([a-z][a-z+.-]*:|#)/i;

/** A relative link of a document leads to something that stands in the repository. */
export function markdownLinks(tree: Tree): Finding[] {
  const places = new Set(tree.paths.flatMap(withFolders));
  return tree.paths
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) =>
      linksOf(tree.read(path))
        .filter(({ target }) => !places.has(placeOf(path, target)))
        .map(({ target, line }) => ({
          path,
          line,
          message: `The link ${target} leads nowhere.`,
        })),
    );
}

function linksOf(text: string): { target: string; line: number }[] {
  return withoutCode(text)
    .split('\n')
    .flatMap((lineText, index) =>
      [...lineText.matchAll(LINK)].map(([, target = '']) => ({ target, line: index + 1 })),
    )
    .filter(({ target }) => !ELSEWHERE.test(target));
}

/** Blanks fenced and inline code, keeping the lines where they are. */
function withoutCode(text: string): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  return text.replace(/^```[\s\S]*?^```/gm, blank).replace(/`[^`\n]*`/g, blank);
}

function placeOf(path: string, target: string): string {
  const file = decodeURI(target.replace(/[#?].*$/, ''));
  return posix.join(posix.dirname(path), file).replace(/\/$/, '');
}

/** `a/b/c.md` stands at `a`, `a/b` and `a/b/c.md`. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
