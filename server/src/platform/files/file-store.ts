import type { Readable } from 'node:stream';
import type { Result } from '../../kernel/result.ts';
import type { FileFacts, FileFault } from './file-fault.ts';
import type { DrawnPage } from './page-messages.ts';
import type { UnscannedReason } from './virus-scanner.ts';

/** A file that is kept; its id is the SM3 of its content, so the same content is kept once. */
export interface StoredFile extends FileFacts {
  readonly id: string;
  readonly sizeBytes: number;
  /** Told by the content, whatever name or type the sender claimed. */
  readonly mediaType: string;
}

export type FileRefusal =
  | { readonly code: 'files/empty' }
  | { readonly code: 'files/too-large'; readonly bytesMax: number }
  | { readonly code: 'files/type-not-accepted'; readonly mediaType: string }
  | { readonly code: 'files/infected'; readonly finding: string }
  | { readonly code: 'files/unscanned'; readonly reason: UnscannedReason }
  | { readonly code: 'files/hostile'; readonly fault: FileFault };

/** Keeps files by their content. A folder by default; another store has the same functions. */
export interface FileStore {
  /** What is larger is refused. */
  readonly sizeBytesMax: number;
  /** Keeps what strangers hand in, durably once this resolves; a refusal leaves nothing behind. */
  keep(content: AsyncIterable<Uint8Array>): Promise<Result<StoredFile, FileRefusal>>;
  /** Keeps what this house has made itself, which waits for no virus scanner. */
  keepOwn(content: AsyncIterable<Uint8Array>): Promise<Result<StoredFile, FileRefusal>>;
  /** A page of a kept file as a JPEG, with lines across it if there are any, for types that can be drawn. */
  draw(id: string, page: DrawnPage): Promise<Buffer | undefined>;
  /** Streams a kept file. */
  read(id: string): Promise<Readable | undefined>;
  /** Removes a file that no case has claimed; nothing happens when it is not there. */
  forget(id: string): Promise<void>;
}
