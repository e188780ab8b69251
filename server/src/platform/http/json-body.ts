/** Why a JSON body is refused before it is parsed. */
export type JsonFault = 'too-deep' | 'duplicate-key';

const DEPTH_MAX = 32;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gs;

/**
 * Looks through JSON text for what `JSON.parse` lets pass: an object that names a key twice (the last
 * one would win silently) and nesting beyond 32 levels. Undefined for a text without such a fault;
 * whether it is JSON at all is the parser's question.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: Set<string>[] = [];
  let lastString = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('"')) lastString = unquoted(token);
    else if (token !== ':') nest(open, token);
    else if (!isNewKey(open.at(-1), lastString)) return 'duplicate-key';
    if (open.length > DEPTH_MAX) return 'too-deep';
  }
  return undefined;
}

function nest(open: Set<string>[], token: string): void {
  if (token === '{' || token === '[') open.push(new Set());
  else open.pop();
}

function isNewKey(keys: Set<string> | undefined, key: string): boolean {
  if (!keys || keys.has(key)) return keys === undefined;
  keys.add(key);
  return true;
}

/** `"a"` and `"\u0061"` are the same key. */
function unquoted(token: string): string {
  const inside = token.slice(1, -1);
  return inside.includes('\\')
    ? inside.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : inside;
}
