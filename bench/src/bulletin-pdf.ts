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

const EXAMPLE = fileURLToPath(new URL('../../docs/examples/bulletin-demo.json', import.meta.url));
const GOAL_MS = 60;
const RUNS = 15;

/** The example's bulletin as PDF/A by a warm typesetter, the figures in the file. */
export async function measureBulletinPdf(): Promise<Measurement> {
  const parsed = parseBulletinFile(JSON.parse(await readFile(EXAMPLE, 'utf8')));
  if (!parsed.ok) throw new Error('the example is a bulletin file');
  const noFigures = { accepted: 0, closed: 0 };
  const document = await composeFile(parsed.value, async () => ({
    license: noFigures,
    publicService: noFigures,
    otherNine: noFigures,
  }));
  const typesetter = createTypesetter({ fontDirectories: fontDirectories(undefined) });
  try {
    const ms = await medianMs(RUNS, async () => {
      const rendered = await renderDocument(typesetter, document, 'pdf');
      if (!rendered.ok) throw new Error('the shipped fonts have every character of the example');
    });
    return {
      what: 'the example bulletin to PDF/A, warm',
      against: 'the budget',
      measured: `${ms.toFixed(0)} ms`,
      limit: `${GOAL_MS} ms`,
      ratio: (ms / GOAL_MS).toFixed(2),
      goal: `≤ ${GOAL_MS} ms`,
    };
  } finally {
    typesetter.close();
  }
}
