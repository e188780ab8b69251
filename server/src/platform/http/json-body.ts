/** Why a JSON body is refused although `JSON.parse` would take it. */
export type JsonFault = 'too-deep' | 'duplicate-key' | 'lone-surrogate';

const DEPTH_MAX = 32;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:]/gs;

/**
 * Looks through JSON text for what `JSON.parse` lets pass: an object that names a key twice (the last
 * one would win silently), nesting beyond 32 levels, and half a character. Undefined for a text without such a fault;
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
  return hasLoneSurrogate(text) ? 'lone-surrogate' : undefined;
}

/** Half a character that no UTF-8 can write, told by its escape: `\ud800` without its other half. */
function hasLoneSurrogate(text: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  return !unescaped(text.replaceAll('\\\\', '')).isWellFormed();
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
  return inside.includes('\\') ? unescaped(inside) : inside;
}

function unescaped(text: string): string {
  return text.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
