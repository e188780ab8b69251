import { downloadFile } from '@banshi/contract/cases';
import type { StoredFile } from '@banshi/contract/material-views';
import { viewMasked } from '@banshi/contract/materials';
import { call } from '../../../api/call.ts';
import type { Look } from '../../../frame/viewer/look.ts';

const TIFF = 'image/tiff';

/** Whether its pages come as pictures that the server draws: identity copies, and what no browser can show. */
export function isDrawn(file: Pick<StoredFile, 'mediaType'>, isMasked: boolean): boolean {
  return isMasked || file.mediaType === TIFF;
}

/** A file of a case to be looked at; an identity copy comes with purpose, day and reader across its pages. */
export function lookAt({
  caseId,
  file,
  isMasked,
}: {
  readonly caseId: string;
  readonly file: StoredFile;
  readonly isMasked: boolean;
}): Look {
  const params = { caseId, fileId: file.fileId };
  const comesInPages = isDrawn(file, isMasked);
  const fetch = (page: number): Promise<unknown> =>
    comesInPages ? call(viewMasked, { params, query: { page } }) : call(downloadFile, { params });
  return { file, of: caseId, comesInPages, fetch };
}
