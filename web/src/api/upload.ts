import { uploadFile } from '@banshi/contract/cases';
import type { StoredFile } from '@banshi/contract/material-views';
import { addressOf } from './call.ts';
import { csrfToken } from './csrf-token.ts';
import { noAnswer, problemOf } from './problem-error.ts';

/**
 * Uploads one file and tells how much of it has gone; `fetch` cannot tell.
 *
 * @throws ProblemError as `call` does.
 */
export function upload(file: File, onProgress: (share: number) => void): Promise<StoredFile> {
  const request = new XMLHttpRequest();
  request.open(uploadFile.method, addressOf(uploadFile, {}));
  request.setRequestHeader('x-csrf-token', csrfToken());
  request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(noAnswer());
    request.onload = () => {
      const { status, responseText } = request;
      if (status === 200) resolve(JSON.parse(responseText) as StoredFile);
      else void problemOf(new Response(responseText, { status })).then(reject);
    };
    request.send(body);
  });
}
