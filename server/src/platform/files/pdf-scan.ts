import { inflateSync } from 'node:zlib';

/** What may stand between the words of a PDF: white space, NUL among it, and comments to the end of their line. */
const BETWEEN = '(?:[\\0\\t\\n\\f\\r ]|%[^\\r\\n]*[\\r\\n])*';
const OBJECT_STREAM = entryOf('Type', 'ObjStm');
const OBJECT_STREAM_BYTES_MAX = 32 * 1024 * 1024;
const LAUNCH = entryOf('S', 'Launch');
const SCRIPT = entryOf('S', 'JavaScript');
/** Two kinds of file in one: a zip, a page of a browser or a programme behind the PDF. */
const TAIL_BYTES = 64 * 1024;
const END_OF_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const FOREIGN = /<(html|script|svg|\?php)\b/i;

/** Whether a PDF is another kind of file as well: what stands after its end makes it one. */
export function isPolyglot(content: Buffer): boolean {
  const tail = content.subarray(Math.max(0, content.length - TAIL_BYTES));
  if (tail.includes(END_OF_ZIP)) return true;
  const end = content.lastIndexOf('%%EOF');
  if (end < 0) return false;
  return FOREIGN.test(content.toString('latin1', end + 5));
}

/** The action in a PDF that runs something, in the open or in its packed objects. */
export function runningAction(content: Buffer): 'launch' | 'script' | undefined {
  const text = content.toString('latin1');
  const texts = [text, ...objectStreams(content, text)];
  if (texts.some((each) => LAUNCH.test(each))) return 'launch';
  return texts.some((each) => SCRIPT.test(each)) ? 'script' : undefined;
}

/** An entry of a dictionary; any character of its names may be written as `#` and two digits. */
function entryOf(key: string, value: string): RegExp {
  return new RegExp(`/${spelt(key)}${BETWEEN}/${spelt(value)}(?![A-Za-z])`, 'i');
}

function spelt(word: string): string {
  return [...word].map((letter) => `(?:${letter}|#${hex(letter)})`).join('');
}

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16);
}

function objectStreams(content: Buffer, text: string): readonly string[] {
  return [...text.matchAll(/<<((?:(?!endobj)[\s\S]){0,2000}?)stream\r?\n/g)]
    .filter(([, dictionary = '']) => OBJECT_STREAM.test(dictionary))
    .map(({ index, 0: head }) => unpacked(content.subarray(index + head.length)));
}

function unpacked(packed: Buffer): string {
  try {
    return inflateSync(packed, { maxOutputLength: OBJECT_STREAM_BYTES_MAX }).toString('latin1');
  } catch {
    // Not packed, or not in this way: what it says stands in the open, or cannot be read at all.
    return '';
  }
}
