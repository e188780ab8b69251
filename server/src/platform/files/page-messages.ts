import type { FileFault } from './file-fault.ts';

/** A page to be drawn as a picture, with lines written across it. */
export interface DrawnPage {
  readonly mediaType: string;
  /** Counted from 1. */
  readonly page: number;
  /** None for what is no identity copy and is drawn since no browser can. */
  readonly lines: readonly string[];
}

/** What the process that opens files is asked: to look through a PDF, or to draw a page. */
export type PageRequest =
  | { readonly job: 'look'; readonly path: string }
  | ({ readonly job: 'draw'; readonly path: string } & DrawnPage);

/** What it answers; `memoryBytes` is its resident memory after the job. */
export type PageReply = { readonly memoryBytes: number } & (
  | { readonly outcome: 'sound'; readonly pageCount: number }
  | { readonly outcome: 'drawn'; readonly jpeg: Uint8Array }
  | { readonly outcome: 'fault'; readonly fault: FileFault }
);
