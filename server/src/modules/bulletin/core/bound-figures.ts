import { BUCKETS } from '@banshi/contract/case-words';
import { periodKey } from './bulletin-document.ts';
import type {
  BoundFigures,
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
  BulletinStatistics,
  BulletinSubsection,
} from './bulletin-file.ts';

/** Where a sentence of figures stands in a file. */
interface PlacedStatistics {
  readonly path: string;
  readonly statistics: BulletinStatistics;
}

/** Which sentences get figures of a new snapshot: those that have none, or those that were bound before as well. */
export type Rebinding = 'live' | 'all';

/** The sentences of figures of a file, with their JSON paths. */
export function statisticsIn({ sections }: BulletinFile): readonly PlacedStatistics[] {
  return sections.flatMap((section, index) => {
    const path = `$.sections[${index}]`;
    const below = (section.sections ?? []).flatMap(({ statistics }, inner) =>
      statistics ? [{ path: `${path}.sections[${inner}].statistics`, statistics }] : [],
    );
    const { statistics } = section;
    return [...(statistics ? [{ path: `${path}.statistics`, statistics }] : []), ...below];
  });
}

/** The periods that need a snapshot, each once; figures that somebody typed stay his. */
export function periodsToBind(file: BulletinFile, which: Rebinding): readonly BulletinPeriod[] {
  const wanted = statisticsIn(file)
    .filter(({ statistics }) => isBindable(statistics, which))
    .map(({ statistics: { from, to } }) => ({ from, to }));
  return [...new Map(wanted.map((period) => [periodKey(period), period])).values()];
}

/** The file with the figures of snapshots written down, by `periodKey`. */
export function boundFile(
  file: BulletinFile,
  which: Rebinding,
  bound: ReadonlyMap<string, BoundFigures>,
): BulletinFile {
  const bind = <S extends BulletinSubsection>(section: S): S => {
    const { statistics } = section;
    if (!statistics || !isBindable(statistics, which)) return section;
    const figures = bound.get(periodKey(statistics));
    return figures ? { ...section, statistics: { ...statistics, ...figures } } : section;
  };
  const sections = file.sections.map((section) => ({
    ...bind(section),
    ...(section.sections && { sections: section.sections.map(bind) }),
  }));
  return { ...file, sections };
}

function isBindable({ figures, snapshot }: BulletinStatistics, which: Rebinding): boolean {
  return figures === undefined || (which === 'all' && snapshot !== undefined);
}

/** A sentence that quotes a snapshot and tells other figures, or of other days. */
export interface BrokenBinding {
  readonly code: 'bulletin/snapshot-differs';
  readonly at: string;
}

/** Whether a sentence tells what the snapshot that it quotes holds. */
export function isTold(
  { from, to, figures, snapshot }: BulletinStatistics,
  kept: (BoundFigures & BulletinPeriod) | undefined,
): boolean {
  if (!kept || !figures || !snapshot || from !== kept.from || to !== kept.to) return false;
  const isQuoted =
    snapshot.snapshotId === kept.snapshot.snapshotId &&
    snapshot.sm3 === kept.snapshot.sm3 &&
    snapshot.asOf === kept.snapshot.asOf &&
    snapshot.definition === kept.snapshot.definition;
  return isQuoted && areSameFigures(figures, kept.figures);
}

/** Whether both tell the same of every bucket. */
export function areSameFigures(one: BulletinFigures, other: BulletinFigures): boolean {
  return BUCKETS.every(
    (name) =>
      one[name].accepted === other[name].accepted && one[name].closed === other[name].closed,
  );
}
