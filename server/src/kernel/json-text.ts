/** Why JSON text is refused although `JSON.parse` would take it. */
export type JsonFault = 'too-deep' | 'duplicate-key' | 'lone-surrogate';

const DEPTH_MAX = 32;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gs;

/**
 * Looks through JSON text for what `JSON.parse` lets pass: an object that names a key twice (the last
 * one would win silently), nesting beyond 32 levels, and half a character. Undefined for a text without such a fault;
 * whether it is JSON at all is the parser's question.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const fault = structureFault(text);
  if (fault) return fault.fault;
  return hasLoneSurrogate(text) ? 'lone-surrogate' : undefined;
}

/** JSON path of the first key that an object names twice, such as `$.sections[0].title`. */
export function repeatedKey(text: string): string | undefined {
  const fault = structureFault(text);
  return fault?.fault === 'duplicate-key' ? fault.path : undefined;
}

/** An object or a list that is open at some place of the text. */
interface Frame {
  readonly path: string;
  readonly keys: Set<string>;
  /** The key last named; in a list how many entries are over. */
  at: string | number;
}

interface StructureFault {
  readonly fault: 'too-deep' | 'duplicate-key';
  readonly path: string;
}

function structureFault(text: string): StructureFault | undefined {
  const open: Frame[] = [];
  let lastString = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token.startsWith('"')) lastString = unquoted(token);
    const repeated = token === ':' && nameKey(open.at(-1), lastString);
    if (repeated) return { fault: 'duplicate-key', path: repeated };
    if (token === ',') nextEntry(open.at(-1));
    nest(open, token);
    if (open.length > DEPTH_MAX) return { fault: 'too-deep', path: '$' };
  }
  return undefined;
}

/** Names a key of the object that is open; its path, if the object names it already. */
function nameKey(frame: Frame | undefined, key: string): string | undefined {
  if (!frame) return undefined;
  if (frame.keys.has(key)) return `${frame.path}.${key}`;
  frame.keys.add(key);
  frame.at = key;
  return undefined;
}

function nextEntry(frame: Frame | undefined): void {
  if (frame && typeof frame.at === 'number') frame.at += 1;
}

function nest(open: Frame[], token: string): void {
  if (token === '}' || token === ']') open.pop();
  if (token !== '{' && token !== '[') return;
  open.push({ path: pathBelow(open.at(-1)), keys: new Set(), at: token === '[' ? 0 : '' });
}

function pathBelow(frame: Frame | undefined): string {
  if (!frame) return '$';
  return typeof frame.at === 'number' ? `${frame.path}[${frame.at}]` : `${frame.path}.${frame.at}`;
}

/** Half a character that no UTF-8 can write, told by its escape: `\ud800` without its other half. */
function hasLoneSurrogate(text: string): boolean {
  if (!/\\u[dD][89a-fA-F]/.test(text)) return false;
  return !unescaped(text.replaceAll('\\\\', '')).isWellFormed();
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
