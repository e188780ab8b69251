import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import pg from 'pg';

const PAGE_BYTES = 256 * 1024;
/** So much is read ahead of whoever takes it; then the server waits. */
const AHEAD_BYTES = 2 * 1024 * 1024;

/**
 * What `COPY … TO STDOUT` gives, in pages of whole rows, no faster than they are taken. Until the last page is taken the connection can do
 * nothing else; whoever stops before has to close it.
 */
export function copyOut(client: pg.Client, statement: string): Readable {
  let socket: Socket | undefined;
  const rows = new Readable({ highWaterMark: AHEAD_BYTES, read: () => void socket?.resume() });
  const page = createPage((full) => {
    if (!rows.push(full)) socket?.pause();
  });
  const onRow = (row: Buffer, from: Socket) => {
    socket = from;
    page.add(row);
  };
  const settle = (error: unknown) => {
    if (error) rows.destroy(error instanceof Error ? error : new Error(String(error)));
    else {
      page.end();
      rows.push(null);
    }
    // Nobody asks for more after the end; what comes next on this connection has to be heard all the same.
    socket?.resume();
  };
  client.query(new CopyOut(statement, onRow, settle));
  return rows;
}

/** Rows put together until they fill a page; the driver writes over what it hands out. */
function createPage(onFull: (page: Buffer) => void) {
  let page = Buffer.allocUnsafe(PAGE_BYTES);
  let end = 0;
  const flush = (): void => {
    if (end === 0) return;
    onFull(page.subarray(0, end));
    page = Buffer.allocUnsafe(PAGE_BYTES);
    end = 0;
  };
  return {
    add: (row: Buffer): void => {
      if (end + row.length > PAGE_BYTES) flush();
      if (row.length > PAGE_BYTES) onFull(Buffer.from(row));
      else end += row.copy(page, end);
    },
    end: flush,
  };
}

/** A statement of the driver whose answer are rows in the form of COPY, one a message. */
class CopyOut extends pg.Query {
  readonly #onRow: (row: Buffer, from: Socket) => void;

  constructor(
    text: string,
    onRow: (row: Buffer, from: Socket) => void,
    settle: (error: unknown) => void,
  ) {
    super(text, settle);
    this.#onRow = onRow;
  }

  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: { stream: Socket }): void {
    this.#onRow(chunk, stream);
  }
}
