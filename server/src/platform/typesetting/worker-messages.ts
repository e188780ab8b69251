/** The templates that the worker knows; a job cannot name a file. */
export const TEMPLATES = ['bulletin', 'document', 'letter', 'report'] as const;
export type Template = (typeof TEMPLATES)[number];

/** A page layout to make: the template and the strings that fill it, as plain JSON. */
export interface TypesetJob {
  readonly template: Template;
  readonly data: object;
}

/** What the worker is asked: a PDF/A-2b file, the same pages as OFD, or an SVG picture of each. */
export interface WorkerRequest extends TypesetJob {
  readonly output: 'pdf' | 'ofd' | 'svg';
}

/** Where the seal of a body goes: its middle, in millimetres from the left and upper edge of its page. */
export interface SealPlace {
  readonly issuer: string;
  /** From 1. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
}

/** What the worker answers; `memoryBytes` is its resident memory after the job. */
export type WorkerReply =
  | {
      readonly outcome: 'done';
      /** The PDF or the OFD file. */
      readonly file: Uint8Array;
      readonly pageCount: number;
      /** One SVG picture a page; empty when a file was asked for. */
      readonly pictures: readonly string[];
      /** In the order of the names; none where none is set. */
      readonly seals: readonly SealPlace[];
      readonly memoryBytes: number;
    }
  | { readonly outcome: 'glyph-missing'; readonly text: string; readonly memoryBytes: number }
  | { readonly outcome: 'failed'; readonly message: string; readonly memoryBytes: number };

/** How a worker is started: the folders with fonts and the families of each role. */
export interface WorkerSettings {
  readonly fontDirectories: readonly string[];
  readonly roles: Readonly<Record<string, readonly string[]>>;
}
