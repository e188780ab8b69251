import type { StoredFile } from '@banshi/contract/material-views';
import type { Hall } from './hall.ts';
import { aPdf } from './hostile-files.ts';
import type { Person } from './person.ts';
import { sendRaw } from './raw.ts';

const BOUNDARY = 'example-boundary';

/** Sends a file as a browser's form does. */
export async function upload(
  { app }: Hall,
  person: Person,
  { content, name }: { readonly content: Buffer; readonly name: string },
) {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`;
  const tail = `\r\n--${BOUNDARY}--\r\n`;
  const answer = await sendRaw(app, person, {
    method: 'POST',
    url: '/api/files',
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]),
  });
  return { status: answer.statusCode, json: answer.json() };
}

/** A file of the centre's, as its uploader is told of it; what a busy machine did not read in time is sent again. */
export async function aFile(hall: Hall, person: Person): Promise<StoredFile> {
  for (let attempt = 1; ; attempt += 1) {
    const { status, json } = await upload(hall, person, { content: aPdf(), name: '申请表.pdf' });
    if (status === 200) return json;
    const isSlow = json.facts?.fault === 'slow' && attempt < ATTEMPTS_MAX;
    if (!isSlow) throw new Error(`the file was refused: ${JSON.stringify(json)}`);
  }
}

const ATTEMPTS_MAX = 5;
