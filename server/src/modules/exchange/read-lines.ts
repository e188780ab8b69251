import { isUtf8 } from 'node:buffer';
import type { LineRefusal } from './core/line-refusal.ts';

/** A line of the stream with its number, counted from 1; blank lines are counted and not given. */
export interface ReadLine {
  readonly number: number;
  /** The text, or the beginning of a line that cannot be read. */
  readonly text: string;
  /** Why the line cannot be read, if so. */
  readonly fault: Pick<LineRefusal, 'code' | 'facts'> | undefined;
}

export const LINE_BYTES_MAX = 64 * 1024;
/** How much of an overlong line is kept for the report of rejected lines. */
const KEPT_BYTES = 1024;
const LINE_END = 0x0a;
const NOT_UTF8 = { code: 'not-utf8', facts: {} } as const;
const OVERLONG = { code: 'line-too-long', facts: { max: LINE_BYTES_MAX } } as const;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The lines of a byte stream, in groups as they arrive. Memory stays bounded whatever comes: of a line
 * beyond the limit only the beginning is kept.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ReadLine[]> {
  const reader = createReader();
  for await (const bytes of stream) {
    const lines = reader.take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (lines.length > 0) yield lines;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
}

function createReader() {
  let rest: Buffer = Buffer.alloc(0);
  let isOverlong = false;
  let number = 0;

  const readRest = (): ReadLine[] => {
    number += 1;
    const lines = isOverlong ? [overlong(rest, number)] : lineOf(rest, number);
    isOverlong = false;
    rest = Buffer.alloc(0);
    return lines;
  };
  const keep = (bytes: Buffer): void => {
    if (isOverlong) return;
    rest = Buffer.concat([rest, bytes]);
    isOverlong = rest.length > LINE_BYTES_MAX + 2;
    if (isOverlong) rest = Buffer.from(rest.subarray(0, KEPT_BYTES));
  };
  const readWhole = (bytes: Buffer): ReadLine[] => {
    const lines = linesIn(bytes, number);
    number += countEnds(bytes);
    return lines;
  };

  return {
    take(bytes: Buffer): ReadLine[] {
      const end = bytes.lastIndexOf(LINE_END);
      if (end < 0) {
        keep(bytes);
        return [];
      }
      const first = bytes.indexOf(LINE_END);
      keep(bytes.subarray(0, first));
      const lines = readRest();
      const others = first < end ? readWhole(bytes.subarray(first + 1, end + 1)) : [];
      keep(bytes.subarray(end + 1));
      return [...lines, ...others];
    },
    end: (): ReadLine[] => (rest.length > 0 ? readRest() : []),
  };
}

/** Lines of a piece that ends with a line end; looked at as a whole when all of it is UTF-8. */
function linesIn(bytes: Buffer, before: number): ReadLine[] {
  if (!isUtf8(bytes)) return linesOneByOne(bytes, before);
  const texts = bytes.toString('utf8').split('\n');
  texts.pop();
  const lines: ReadLine[] = [];
  for (const [index, text] of texts.entries()) {
    const trimmed = text.endsWith('\r') ? text.slice(0, -1) : text;
    const number = before + index + 1;
    // A character takes at most three bytes here: four-byte ones count as two.
    if (trimmed.length * 3 > LINE_BYTES_MAX) lines.push(...lineOf(Buffer.from(text), number));
    else if (!isBlank(trimmed)) lines.push({ number, text: unmarked(trimmed), fault: undefined });
  }
  return lines;
}

function linesOneByOne(bytes: Buffer, before: number): ReadLine[] {
  const lines: ReadLine[] = [];
  let start = 0;
  for (let number = before + 1; start < bytes.length; number += 1) {
    const end = bytes.indexOf(LINE_END, start);
    lines.push(...lineOf(bytes.subarray(start, end), number));
    start = end + 1;
  }
  return lines;
}

function lineOf(given: Buffer, number: number): ReadLine[] {
  const bytes = given.at(-1) === 0x0d ? given.subarray(0, -1) : given;
  if (bytes.length > LINE_BYTES_MAX) return [overlong(bytes, number)];
  const text = bytes.toString('utf8');
  if (!isUtf8(bytes)) return [{ number, text, fault: NOT_UTF8 }];
  if (isBlank(unmarked(text))) return [];
  return [{ number, text: unmarked(text), fault: undefined }];
}

function overlong(bytes: Buffer, number: number): ReadLine {
  return { number, text: bytes.subarray(0, KEPT_BYTES).toString('utf8'), fault: OVERLONG };
}

/** Programs of some systems begin a file with a byte order mark, and files are joined. */
function unmarked(text: string): string {
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

function countEnds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}
