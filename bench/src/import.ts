import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatInstant } from '@banshi/server/kernel/instant-text';
import type { LocalDate } from '@banshi/server/kernel/local-date';
import {
  importReports,
  type ReportLine,
  seededDice,
  simulatedCase,
} from '@banshi/server/modules/exchange/index';
import type { BenchDatabase, BenchServer } from './bench-database.ts';
import { type Measurement, median, rate, secondsOf } from './measurement.ts';

const GOAL = 0.5;
const LINES_AT_ONCE = 5_000;
/** Every table that an import leaves rows in. */
const TABLES = [
  'cases.applicants',
  'cases.cases',
  'cases.journal',
  'platform.seals',
  'statistics.totals',
  'statistics.cohorts',
  'statistics.durations',
  'statistics.duration_months',
  'statistics.hours',
] as const;

/**
 * Imports a file of `lines` lines, folded and sealed at the end, and then copies the very rows that this
 * left into empty copies of the same tables with the same indexes. The median of `runs` ratios.
 */
export async function measureImport(
  server: BenchServer,
  { lines, runs }: { readonly lines: number; readonly runs: number },
): Promise<Measurement> {
  const file = join(server.folder, 'import.ndjson');
  const found: { imported: number; copied: number }[] = [];
  for (let run = 0; run < runs; run += 1) {
    const base = await server.createDatabase();
    if (run === 0) await writeLines(base, file, lines);
    await checkpoint(base);
    const imported = await secondsOf(() => importFile(base, file));
    await checkpoint(base);
    found.push({ imported, copied: await copyRows(base, server.folder) });
    await base.close();
  }
  await rm(file);
  const ratios = found.map(({ imported, copied }) => copied / imported);
  const ratio = median(ratios) ?? 0;
  const middle = found[ratios.indexOf(ratio)] ?? { imported: 0, copied: 0 };
  return {
    what: `import of ${lines.toLocaleString('en')} lines, folded and sealed`,
    against: 'COPY of the same rows into the same indexed tables',
    measured: rate(lines, middle.imported),
    limit: rate(lines, middle.copied),
    ratio: ratio.toFixed(2),
    goal: `≥ ${GOAL}`,
  };
}

async function writeLines({ house }: BenchDatabase, path: string, lines: number): Promise<void> {
  const { all, byId } = await house.catalogue.matters();
  const dice = seededDice(1);
  const simulation = {
    cases: lines,
    seed: 1,
    from: '2022-01-01' as LocalDate,
    to: '2022-06-30' as LocalDate,
    matters: all,
  };
  const output = await open(path, 'w');
  for (let start = 0; start < lines; start += LINES_AT_ONCE) {
    const count = Math.min(LINES_AT_ONCE, lines - start);
    const texts = Array.from({ length: count }, (_, index) => {
      const line = simulatedCase(simulation, start + index, dice);
      return `${lineText(line, byId.get(line.matterId)?.taskCode ?? '')}\n`;
    });
    await output.write(texts.join(''));
  }
  await output.close();
}

function lineText({ matterId: _, departmentId: __, facts, ...line }: ReportLine, matter: string) {
  const { idNumber: idNo, ...applicant } = line.applicant;
  const { receivedAt, acceptedAt, closedAt, closeType } = facts;
  const text = (at: typeof receivedAt) => (at === undefined ? undefined : formatInstant(at));
  const moments = {
    receivedAt: text(receivedAt),
    acceptedAt: text(acceptedAt),
    closedAt: text(closedAt),
  };
  return JSON.stringify({
    ...line,
    matter,
    applicant: { ...applicant, idNo },
    ...moments,
    closeType,
  });
}

async function importFile({ house }: BenchDatabase, file: string): Promise<void> {
  const stream = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const summary = await importReports(house.importDeps, stream, {
    onRejected: async ([first]) => {
      throw new Error(`a line was rejected: ${first?.field} ${first?.reason}`);
    },
  });
  if (summary.created !== summary.read) throw new Error('every line makes a case');
}

async function copyRows({ owner }: BenchDatabase, folder: string): Promise<number> {
  await owner.query('create schema copied');
  for (const table of TABLES) {
    await owner.query(`create table copied.${nameOf(table)} (like ${table} including all)`);
    await owner.query(`copy ${table} to '${join(folder, nameOf(table))}'`);
  }
  const seconds = await secondsOf(async () => {
    await owner.query('begin');
    for (const table of TABLES) {
      await owner.query(`copy copied.${nameOf(table)} from '${join(folder, nameOf(table))}'`);
    }
    await owner.query('commit');
  });
  for (const table of TABLES) await rm(join(folder, nameOf(table)));
  return seconds;
}

function nameOf(table: string): string {
  return table.split('.')[1] ?? '';
}

/** Both begin with nothing left to write from before. */
async function checkpoint({ owner }: BenchDatabase): Promise<void> {
  await owner.query('checkpoint');
}
