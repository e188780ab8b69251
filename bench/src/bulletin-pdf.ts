import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  composeFile,
  parseBulletinFile,
  renderDocument,
} from '@banshi/server/modules/bulletin/index';
import { fontDirectories } from '@banshi/server/platform/typesetting/font-directories';
import { createTypesetter } from '@banshi/server/platform/typesetting/typesetter';
import { type Measurement, medianMs } from './measurement.ts';
import { officeSuiteMs } from './office-suite.ts';

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/bulletin-demo.json', import.meta.url));
const GOAL_MS = 60;
const GOAL_TIMES = 30;
const RUNS = 15;
const PARAGRAPH_LENGTH = 30;

/** The example's bulletin as PDF/A by a warm typesetter, the figures in the file; against the budget and against LibreOffice. */
export async function measureBulletinPdf(): Promise<readonly Measurement[]> {
  const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
  let run = 0;
  const rendered = async (format: 'pdf' | 'docx') => {
    run += 1;
    const made = await renderDocument(typesetter, await exampleDocument(run), format);
    if (!made.ok) throw new Error('the shipped fonts have every character of the example');
    return made.value;
  };
  try {
    const ms = await medianMs(RUNS, () => rendered('pdf'));
    const office = await officeSuiteMs(Buffer.from(await rendered('docx')));
    return [againstBudget(ms), againstOffice(ms, office)];
  } finally {
    typesetter.close();
  }
}

/** Every paragraph is another in each run: what did not change since the last run would not be laid out again. */
async function exampleDocument(run: number) {
  const changed = (_: string, value: unknown) =>
    typeof value === 'string' && value.length >= PARAGRAPH_LENGTH ? `${run}${value}` : value;
  const parsed = parseBulletinFile(JSON.parse(await readFile(EXAMPLE, 'utf8'), changed));
  if (!parsed.ok) throw new Error('the example is a bulletin file');
  const noFigures = { accepted: 0, closed: 0 };
  return composeFile(parsed.value, async () => ({
    license: noFigures,
    publicService: noFigures,
    otherNine: noFigures,
  }));
}

function againstBudget(ours: number): Measurement {
  return {
    what: 'the example bulletin to PDF/A, warm',
    against: 'the budget',
    measured: `${ours.toFixed(0)} ms`,
    limit: `${GOAL_MS} ms`,
    ratio: (ours / GOAL_MS).toFixed(2),
    goal: `≤ ${GOAL_MS} ms`,
  };
}

function againstOffice(ours: number, office: number | undefined): Measurement {
  return {
    what: 'the same against LibreOffice, which makes a PDF of the editable copy',
    against:
      office === undefined ? 'not measured: soffice is not installed' : 'a process a document',
    measured: `${ours.toFixed(0)} ms`,
    limit: office === undefined ? '–' : `${office.toFixed(0)} ms`,
    ratio: office === undefined ? '–' : `${(office / ours).toFixed(0)} ×`,
    goal: `≥ ${GOAL_TIMES} ×`,
  };
}
