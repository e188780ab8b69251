import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinStatistics } from '@banshi/contract/bulletin-file';

/**
 * The sentence as the server last wrote it for these statistics, wherever their section stood then; none when period
 * or source changed since, because the figures are then unknown here.
 */
export function liveSentence(
  { file, liveSentences }: BulletinDraft,
  statistics: BulletinStatistics,
): string | undefined {
  const wanted = JSON.stringify(statistics);
  const places = file.sections.flatMap((section, index) => [
    { place: `${index}`, read: section.statistics },
    ...(section.sections ?? []).map((below, inner) => ({
      place: `${index}.${inner}`,
      read: below.statistics,
    })),
  ]);
  const found = places.find(({ read }) => JSON.stringify(read) === wanted);
  return found && liveSentences[found.place];
}
