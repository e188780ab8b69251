import { parsePeriod } from '../statistics/index.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import { liveStatistics } from './core/live-figures.ts';
import { statisticsSentence } from './core/statistics-sentence.ts';
import type { FiguresFor } from './formats/render-bulletin.ts';

/** The sentences whose figures come from the database, live or frozen, by place; a period that cannot be counted has none. */
export async function liveSentences(
  file: BulletinFile,
  figures: FiguresFor,
): Promise<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const { place, statistics } of liveStatistics(file)) {
    if (!parsePeriod(statistics).ok) continue;
    const { from, to } = statistics;
    const counted = statistics.figures ?? (await figures({ from, to }));
    sentences[place] = statisticsSentence({ ...statistics, figures: counted });
  }
  return sentences;
}
