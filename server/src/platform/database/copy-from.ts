import { once } from 'node:events';
import type { Socket } from 'node:net';
import pg from 'pg';

/** Carries out `COPY … FROM STDIN` with what `source` gives, no faster than the server takes it; gives the count of the rows. */
export function copyFrom(
  client: pg.Client,
  statement: string,
  source: AsyncIterable<Buffer>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(
      new CopyFrom(statement, source, (error, result) =>
        error ? reject(error) : resolve(result?.rowCount ?? 0),
      ),
    );
  });
}

/** The driver's side of a connection that brings in rows. */
interface CopyConnection {
  readonly stream: Socket;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

type Settle = (error: unknown, result?: { readonly rowCount: number | null }) => void;

/** A statement of the driver that answers the server's call for rows with what comes bit by bit. */
class CopyFrom extends pg.Query {
  readonly #source: AsyncIterable<Buffer>;
  readonly #over: AbortController;
  /** Why no more rows came, which says more than the server's answer to it. */
  #cause: unknown;

  constructor(text: string, source: AsyncIterable<Buffer>, settle: Settle) {
    const over = new AbortController();
    super(text, (error: unknown, result: { readonly rowCount: number | null }) => {
      over.abort();
      settle(error && (this.#cause ?? error), result);
    });
    this.#source = source;
    this.#over = over;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#send(connection);
  }

  async #send(connection: CopyConnection): Promise<void> {
    const { signal } = this.#over;
    try {
      for await (const chunk of this.#source) {
        // The server has refused a row, or is gone: the statement has been answered.
        if (signal.aborted) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal });
      }
      connection.endCopyFrom();
    } catch (error) {
      if (signal.aborted) return;
      this.#cause = error;
      connection.sendCopyFail('what was to be copied in broke off');
    }
  }
}
