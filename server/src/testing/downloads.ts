import { downloadBulletin } from '@banshi/contract/bulletin';
import { REPORT_FORMATS, REPORTS } from '@banshi/contract/report-words';
import { downloadReport } from '@banshi/contract/reports';
import type { Hall } from './hall.ts';
import { readPdfLines } from './pdf-reader.ts';
import type { Person } from './person.ts';
import { addressOf, sendRaw } from './raw.ts';
import { readZip } from './zip-reader.ts';

/** A file that somebody takes out of the house, by how it was asked for, and what is written in it. */
export interface Download {
  readonly asked: string;
  readonly text: string;
}

/** Every report of a year in every format. */
export async function everyReport(hall: Hall, person: Person): Promise<readonly Download[]> {
  const files: Download[] = [];
  for (const report of REPORTS) {
    for (const format of REPORT_FORMATS) {
      const address = addressOf(downloadReport);
      const year = { from: '2022-01-01', to: '2022-12-31' };
      files.push(await download(hall, person, { address, report, ...year, format }));
    }
  }
  return files;
}

/** A draft of the bulletin in every format in which its words can be read. */
export async function everyBulletin(
  hall: Hall,
  person: Person,
  draftId: string,
): Promise<readonly Download[]> {
  const files: Download[] = [];
  for (const format of ['pdf', 'docx', 'html', 'text']) {
    const address = addressOf(downloadBulletin, { draftId });
    files.push(await download(hall, person, { address, format }));
  }
  return files;
}

type Asked = Readonly<Record<'address' | 'format', string> & Record<string, string>>;

async function download(
  { app }: Hall,
  person: Person,
  { address, ...query }: Asked,
): Promise<Download> {
  const asked = `${address}?${new URLSearchParams(query).toString()}`;
  const answer = await sendRaw(app, person, { method: 'GET', url: asked });
  if (answer.statusCode !== 200) throw new Error(`${asked}: ${answer.body}`);
  return { asked, text: await wordsOf(answer.rawPayload, String(query['format'])) };
}

async function wordsOf(file: Buffer, format: string): Promise<string> {
  if (format === 'pdf') return (await readPdfLines(file)).text;
  const isPackage = format === 'xlsx' || format === 'docx';
  return isPackage ? [...readZip(file).values()].join('\n') : file.toString('utf8');
}
