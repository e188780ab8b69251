import type { QueueFigure, QueueFigures } from '@banshi/contract/queue-figures';
import type { ReportRow } from '@banshi/contract/reports';
import { queueFigures } from '../queue/index.ts';
import type { Period } from './core/statistics-period.ts';
import type { StatisticsDeps } from './deps.ts';

const GROUPS = [
  ['byClass', '队列'],
  ['byWindow', '窗口'],
  ['byDay', '日期'],
] as const;

/** T12: how long people waited and were served, by queue, window, day and hour, and all tickets together. */
export async function queueTable(deps: StatisticsDeps, period: Period): Promise<ReportRow[]> {
  const figures = await queueFigures(deps, period);
  const rows = GROUPS.flatMap(([group, word]) =>
    figures[group].map((one) => ({
      isTotal: false,
      key: `${group}_${one.key}`,
      cells: cellsOf(word, one),
    })),
  );
  return [
    ...rows,
    ...figures.hours.map(rowOfHour),
    { isTotal: true, key: null, cells: cellsOf('', figures.total) },
  ];
}

function cellsOf(word: string, figure: QueueFigure): ReportRow['cells'] {
  const { label, taken, started, averageWait, averageService } = figure;
  const { skipped, cancelled, expired, transferred, abandonment } = figure;
  return [
    ...[word, label, taken, started, averageWait, averageService],
    ...[skipped, cancelled, expired, transferred, abandonment],
  ];
}

/** Of an hour only this is counted. */
function rowOfHour({ hour, taken, started }: QueueFigures['hours'][number]): ReportRow {
  const cells = ['时段', `${hour}:00`, taken, started, null, null, null, null, null, null, null];
  return { isTotal: false, key: `byHour_${hour}`, cells };
}
