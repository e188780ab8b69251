/** Why a JSON body is refused before it is parsed. */
export type JsonFault = 'too-deep' | 'duplicate-key' | 'not-json';

const DEPTH_MAX = 32;
const KEY_ESCAPES = /\\/;

/**
 * Looks through JSON text for what `JSON.parse` lets pass: an object that names a key twice (the last
 * one would win silently) and nesting beyond 32 levels. Returns undefined for a text without fault;
 * other syntax errors are left to the parser.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: (Set<string> | undefined)[] = [];
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (char === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return 'not-json';
      const keys = open.at(-1);
      if (keys && isKey(text, end)) {
        const key = keyText(text.slice(at, end + 1));
        if (key === undefined) return 'not-json';
        if (keys.has(key)) return 'duplicate-key';
        keys.add(key);
      }
      at = end + 1;
      continue;
    }
    if (char === '{' || char === '[') open.push(char === '{' ? new Set() : undefined);
    if (char === '}' || char === ']') open.pop();
    if (open.length > DEPTH_MAX) return 'too-deep';
    at += 1;
  }
  return undefined;
}

function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return undefined;
}

function isKey(text: string, end: number): boolean {
  for (let at = end + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === ':') return true;
    if (char !== ' ' && char !== '\n' && char !== '\r' && char !== '\t') return false;
  }
  return false;
}

function keyText(quoted: string): string | undefined {
  if (!KEY_ESCAPES.test(quoted)) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
