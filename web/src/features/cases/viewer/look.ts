import type { StoredFile } from '@banshi/contract/material-views';

/** A file of a case that somebody looks at. */
export interface Look {
  readonly caseId: string;
  readonly file: StoredFile;
  /** An identity copy: it comes as pictures with purpose, day and reader across them. */
  readonly isMasked: boolean;
}

const SHOWN: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** Whether the page can show such a file; others are downloaded. */
export function isShown({ mediaType }: Pick<StoredFile, 'mediaType'>): boolean {
  return SHOWN.includes(mediaType);
}
