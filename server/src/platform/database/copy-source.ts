import pg from 'pg';

/** Rows on their way in; the only value of a COPY statement, which carries them to its connection. */
export class CopySource {
  readonly chunks: () => Iterable<Buffer>;

  constructor(chunks: () => Iterable<Buffer>) {
    this.chunks = chunks;
  }
}

/** Lets a connection carry out a COPY statement whose value is a {@link CopySource}. */
export function letCopyIn(client: pg.PoolClient): void {
  const send = client.query.bind(client);
  const query = (text: string, values: unknown[] = []) => {
    const [source] = values;
    if (!(source instanceof CopySource)) return send(text, values);
    return new Promise((resolve, reject) => {
      const settle = (error: unknown, result: unknown) => (error ? reject(error) : resolve(result));
      send(new CopyIn(text, source, settle));
    });
  };
  Object.assign(client, { query });
}

/** The messages of the driver's connection that bring in rows. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** A statement of the driver that answers the server's call for rows. */
class CopyIn extends pg.Query {
  readonly #source: CopySource;

  constructor(text: string, source: CopySource, settle: (error: unknown, result: unknown) => void) {
    super(text, settle);
    this.#source = source;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    try {
      for (const chunk of this.#source.chunks()) connection.sendCopyFromChunk(chunk);
      connection.endCopyFrom();
    } catch (error) {
      connection.sendCopyFail(String(error));
    }
  }
}
