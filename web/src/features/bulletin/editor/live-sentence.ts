import type { BulletinDraft } from '@banshi/contract/bulletin';
import type { BulletinStatistics } from '@banshi/contract/bulletin-file';

/**
 * The sentence as the server last wrote it for the section at `path`; none when its period or source
 * changed since, because its figures are then unknown here.
 */
export function liveSentence(
  { file, liveSentences }: BulletinDraft,
  path: string,
  statistics: BulletinStatistics,
): string | undefined {
  const place = placeOf(path);
  const read = place.reduce<Sectioned | undefined>(
    (parent, index) => parent?.sections?.[index],
    file,
  )?.statistics;
  if (JSON.stringify(read) !== JSON.stringify(statistics)) return undefined;
  return liveSentences[place.join('.')] ?? liveSentences[path.replace(/\.statistics$/, '')];
}

interface Sectioned {
  readonly statistics?: BulletinStatistics | undefined;
  readonly sections?: readonly Sectioned[] | undefined;
}

/** `$.sections[1].sections[0].statistics` → 1, 0. */
function placeOf(path: string): readonly number[] {
  return [...path.matchAll(/sections\[(\d+)\]/g)].map(([, index]) => Number(index));
}
