import type {
  BulletinFile,
  BulletinItem,
  BulletinSubsection,
} from '@banshi/contract/bulletin-file';

/** The lines of text that stand in only one of two files, in their order. */
export function differingLines(
  mine: BulletinFile,
  theirs: BulletinFile,
): { readonly mine: readonly string[]; readonly theirs: readonly string[] } {
  const own = linesOf(mine);
  const other = linesOf(theirs);
  return {
    mine: own.filter((line) => !other.includes(line)),
    theirs: other.filter((line) => !own.includes(line)),
  };
}

function linesOf(file: BulletinFile): readonly string[] {
  const { report = [], send = [], issue = [] } = file.distribution ?? {};
  return [
    `${file.year} / ${file.issueNo} / ${file.totalNo}`,
    `${file.publisher} ${file.issueDate}`,
    `${file.series} ${file.title} ${file.period.from} — ${file.period.to}`,
    ...file.sections.flatMap((section) => [
      ...sectionLines(section),
      ...(section.sections ?? []).flatMap(sectionLines),
    ]),
    ...[report, send, issue].map((names) => names.join(' · ')),
    `× ${file.copies ?? 0}`,
  ].filter((line) => line.trim() !== '');
}

function sectionLines({ title, statistics, text = [], items = [] }: BulletinSubsection): string[] {
  const bound = statistics ? [`${statistics.source} ${statistics.from} — ${statistics.to}`] : [];
  return [title, ...bound, ...text, ...items.map(lineOf)];
}

function lineOf(item: BulletinItem): string {
  if (typeof item === 'string') return item;
  const { text, caseNo = '', happenedOn = '' } = item;
  return `${text} ${caseNo} ${happenedOn}`.trim();
}
