import type { FileFault } from './file-fault.ts';

/** What the process that opens files is asked: to look through a PDF. */
export interface PageRequest {
  readonly path: string;
}

/** What it answers; `memoryBytes` is its resident memory after the job. */
export type PageReply =
  | { readonly outcome: 'sound'; readonly pageCount: number; readonly memoryBytes: number }
  | { readonly outcome: 'fault'; readonly fault: FileFault; readonly memoryBytes: number };
