import type { StoredFile } from '@banshi/contract/material-views';

/** A file that somebody looks at beside what it belongs to. */
export interface Look {
  readonly file: StoredFile;
  /** What it belongs to: the same file of another has its own rights. */
  readonly of: string;
  /** It comes as a picture of each page, not whole. */
  readonly comesInPages: boolean;
  /** The file, or a page of it. */
  readonly fetch: (page: number) => Promise<unknown>;
}

const SHOWN: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Whether a browser shows such a file itself. */
export function isShown({ mediaType }: Pick<StoredFile, 'mediaType'>): boolean {
  return SHOWN.includes(mediaType);
}
