import type {
  BulletinFile,
  BulletinFileRecipient,
  BulletinItem,
  BulletinStatistics,
  BulletinSubsection,
} from '@banshi/contract/bulletin-file';

export const HEAD_FIELDS = [
  'series',
  'heading',
  'year',
  'issueNo',
  'totalNo',
  'publisher',
  'issueDate',
  'from',
  'to',
  'copies',
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Fields of the file that stand outside of its sections, as text. */
export function headOf(file: BulletinFile): Readonly<Record<HeadField, string>> {
  const { series, title, year, issueNo, totalNo, publisher, issueDate, period, copies } = file;
  return {
    ...{ series, publisher, issueDate, heading: title },
    ...{ year: `${year}`, issueNo: `${issueNo}`, totalNo: `${totalNo}` },
    ...{ from: period.from, to: period.to, copies: `${copies ?? ''}` },
  };
}

const LISTS = ['report', 'send', 'issue'] as const;

/** Whether it names a recipient, whose copies it counts, and no text of the bulletin. */
export function isRecipient({ what }: Pick<Part, 'what'>): boolean {
  return LISTS.some((list) => list === what);
}

/** A paragraph, an item, or a name at the foot. */
export interface Part {
  readonly what: 'text' | 'items' | (typeof LISTS)[number];
  readonly text: string;
  /** What is known of an item and not printed, as one line. */
  readonly facts: string;
  /** It is printed as it was handed in. */
  readonly isAsWritten?: boolean;
  /** The index of its section in the order of print; none at the foot. */
  readonly within: number | undefined;
}

export interface SectionPart {
  readonly title: string;
  readonly runIn: boolean;
  readonly statistics: string;
  /** All that it says. */
  readonly said: string;
  /** The index of the section above; none for the first level. */
  readonly within: number | undefined;
}

/** A file as two lists: its sections and everything that they hold. */
export interface Parts {
  readonly sections: readonly SectionPart[];
  readonly parts: readonly Part[];
}

/** The parts of a file in the order of print. */
export function partsOf({ sections, distribution = {} }: BulletinFile): Parts {
  const found: SectionPart[] = [];
  const held: Part[] = [];
  const add = (section: BulletinSubsection, above?: number) => {
    const within = found.length;
    const own = heldBy(section, within);
    held.push(...own);
    found.push(sectionPart(section, own, above));
    return within;
  };
  for (const section of sections) {
    const above = add(section);
    for (const below of section.sections ?? []) add(below, above);
  }
  const names = LISTS.flatMap((what) =>
    (distribution[what] ?? []).map((one) => ({ what, ...nameAndCopies(one), within: undefined })),
  );
  return { sections: found, parts: [...held, ...names] };
}

function sectionPart(
  { title, runIn = false, statistics }: BulletinSubsection,
  own: readonly Part[],
  within: number | undefined,
): SectionPart {
  const line = statistics ? statisticsLine(statistics) : '';
  const said = [title, line, ...own.map(({ text }) => text)].join('');
  return { title, runIn, statistics: line, said, within };
}

function heldBy({ text = [], items = [] }: BulletinSubsection, within: number): readonly Part[] {
  return [
    ...text.map((each): Part => ({ what: 'text', text: each, facts: '', within })),
    ...items.map((each): Part => ({ what: 'items', ...textAndFacts(each), within })),
  ];
}

function textAndFacts(item: BulletinItem): Pick<Part, 'text' | 'facts' | 'isAsWritten'> {
  if (typeof item === 'string') return { text: item, facts: '' };
  const { text, happenedOn, caseNo, visitor, policy, evaluation, asWritten = false } = item;
  const visit = visitor && `${visitor.posts}${visitor.name}`;
  const forms = evaluation && Object.values(evaluation).join(' / ');
  const facts = [happenedOn, caseNo, visit, policy?.docNo, forms].filter(Boolean).join(' · ');
  return { text, facts, isAsWritten: asWritten };
}

function nameAndCopies(recipient: BulletinFileRecipient): Pick<Part, 'text' | 'facts'> {
  if (typeof recipient === 'string') return { text: recipient, facts: '' };
  return { text: recipient.text, facts: `× ${recipient.copies}` };
}

function statisticsLine({ source, from, to, figures }: BulletinStatistics): string {
  const counted = figures
    ? Object.values(figures).map(({ accepted, closed }) => `${accepted} / ${closed}`)
    : [];
  return [source, `${from} — ${to}`, ...counted].join(' · ');
}
