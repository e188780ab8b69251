import type { Instant } from '../../kernel/instant.ts';

/** How a column is copied: the type that it has in the table, and its value in a row. */
export type CopiedColumn<T> =
  | readonly [type: 'uuid' | 'text', pick: (row: T) => string | null]
  | readonly [type: 'integer' | 'smallint', pick: (row: T) => number | null]
  | readonly [type: 'boolean', pick: (row: T) => boolean | null]
  | readonly [type: 'timestamptz', pick: (row: T) => Instant | null]
  | readonly [type: 'bytea', pick: (row: T) => Buffer | null];

/** The columns that are copied, by their names in the table. */
export type CopiedColumns<T> = Readonly<Record<string, CopiedColumn<T>>>;

const CHUNK_BYTES = 64 * 1024;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = Buffer.from([0xff, 0xff]);
const YES = Buffer.of(1);
const NO = Buffer.of(0);
/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH_MS = 946_684_800_000;
const TWO_TO_32 = 2 ** 32;

/** Rows in the binary form of COPY (PostgreSQL, chapter COPY), piece by piece as they are asked for. */
export function* copiedRows<T>(
  rows: readonly T[],
  columns: CopiedColumns<T>,
): Generator<Buffer, void> {
  const writers = Object.values(columns).map((column) => writerOf(column));
  const page = createPage();
  page.bytes(SIGNATURE);
  for (const row of rows) {
    page.int16(writers.length);
    for (const write of writers) write(page, row);
    if (page.isFull()) yield page.take();
  }
  page.bytes(END);
  yield page.take();
}

type Page = ReturnType<typeof createPage>;

/** Bytes that grow; numbers are big endian. */
function createPage() {
  let buffer: Buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
  let end = 0;
  const roomFor = (sizeBytes: number): void => {
    if (end + sizeBytes <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * buffer.length, end + sizeBytes));
    buffer.copy(larger, 0, 0, end);
    buffer = larger;
  };
  const int32 = (value: number): void => {
    roomFor(4);
    end = buffer.writeInt32BE(value, end);
  };
  return {
    int32,
    isFull: () => end >= CHUNK_BYTES,
    int16: (value: number): void => {
      roomFor(2);
      end = buffer.writeInt16BE(value, end);
    },
    bytes: (bytes: Buffer): void => {
      roomFor(bytes.length);
      end += bytes.copy(buffer, end);
    },
    hex: (digits: string): void => {
      roomFor(digits.length / 2);
      end += buffer.write(digits, end, 'hex');
    },
    /** The text with its length in bytes before it; a character takes three bytes at most. */
    text: (text: string): void => {
      roomFor(4 + text.length * 3);
      const sizeBytes = buffer.write(text, end + 4, 'utf8');
      buffer.writeInt32BE(sizeBytes, end);
      end += 4 + sizeBytes;
    },
    /** What was written so far; the page begins anew. */
    take: (): Buffer => {
      const taken = buffer.subarray(0, end);
      buffer = Buffer.allocUnsafe(2 * CHUNK_BYTES);
      end = 0;
      return taken;
    },
  };
}

function writerOf<T>([type, pick]: CopiedColumn<T>): (page: Page, row: T) => void {
  switch (type) {
    case 'uuid':
      return orNull(pick, (page, value) => {
        page.int32(16);
        page.hex(value.replaceAll('-', ''));
      });
    case 'text':
      return orNull(pick, (page, value) => page.text(value));
    case 'integer':
      return orNull(pick, (page, value) => {
        page.int32(4);
        page.int32(value);
      });
    case 'smallint':
      return orNull(pick, (page, value) => {
        page.int32(2);
        page.int16(value);
      });
    case 'boolean':
      return orNull(pick, (page, value) => {
        page.int32(1);
        page.bytes(value ? YES : NO);
      });
    case 'timestamptz':
      return orNull(pick, writeMoment);
    case 'bytea':
      return orNull(pick, (page, value) => {
        page.int32(value.length);
        page.bytes(value);
      });
  }
}

function writeMoment(page: Page, at: Instant): void {
  const microseconds = (at - EPOCH_MS) * 1000;
  const high = Math.floor(microseconds / TWO_TO_32);
  page.int32(8);
  page.int32(high);
  page.int32((microseconds - high * TWO_TO_32) | 0);
}

function orNull<T, V>(pick: (row: T) => V | null, write: (page: Page, value: V) => void) {
  return (page: Page, row: T): void => {
    const value = pick(row);
    if (value === null) page.int32(-1);
    else write(page, value);
  };
}
