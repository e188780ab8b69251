import type {
  BulletinFile,
  BulletinFileRecipient,
  BulletinItem,
  BulletinSection,
  BulletinStatistics,
  BulletinSubsection,
} from '@banshi/contract/bulletin-file';

/** A paragraph with a key of its own, so that it keeps its place on screen when others move. */
export interface EditedText {
  readonly key: string;
  readonly text: string;
  /** The number of the case that an item tells of; blank where it tells of none. */
  readonly caseNo?: string;
  /** The document of the policy library in which the measures stand that an item tells of. */
  readonly policy?: { readonly policyId: number; readonly docNo: string };
  /** The day of what an item tells; blank where nobody has entered it. */
  readonly happenedOn?: string;
  /** Who came to the hall, as the record of the visit has it. */
  readonly visitor?: { readonly posts: string; readonly name: string };
  /** Forms of evaluation; a number that nobody has entered is missing. */
  readonly evaluation?: Partial<ItemEvaluation>;
  /** Printed as it was handed in. */
  readonly asWritten?: boolean;
  /** How many copies a recipient gets. */
  readonly copies?: number | undefined;
}

type ItemEvaluation = NonNullable<Exclude<BulletinItem, string>['evaluation']>;
export const EVALUATION_NUMBERS = ['givenOut', 'returned', 'good'] as const;

/** A section on screen; the level below has no sections of its own. */
export interface EditedSection {
  readonly key: string;
  readonly title: string;
  readonly runIn: boolean;
  readonly statistics: BulletinStatistics | undefined;
  readonly text: readonly EditedText[];
  readonly items: readonly EditedText[];
  readonly sections: readonly EditedSection[];
}

export type DistributionKind = 'report' | 'send' | 'issue';
export const DISTRIBUTION_KINDS = ['report', 'send', 'issue'] as const;

/** A bulletin as it is edited: a file with keys, every list present. */
export interface EditedBulletin
  extends Omit<
    BulletinFile,
    'sections' | 'distribution' | 'copies' | 'year' | 'issueNo' | 'totalNo'
  > {
  readonly year: number | undefined;
  readonly issueNo: number | undefined;
  readonly totalNo: number | undefined;
  readonly copies: number | undefined;
  readonly sections: readonly EditedSection[];
  readonly distribution: Readonly<Record<DistributionKind, readonly EditedText[]>>;
}

/** A key that nothing else on the page has. */
export const newKey = keyMaker();

/** Makes keys that no other paragraph of the page has. */
function keyMaker(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return String(made);
  };
}

/** A paragraph that was not there before. */
export function editedText(text = ''): EditedText {
  return { key: newKey(), text };
}

/** A section that was not there before. */
export function freshSection(): EditedSection {
  return editedSection({ title: '', text: [''] });
}

/** A file as it is edited. */
export function editedFile(file: BulletinFile): EditedBulletin {
  const { distribution = {} } = file;
  return {
    ...file,
    copies: file.copies,
    sections: file.sections.map(editedSection),
    distribution: {
      report: (distribution.report ?? []).map(editedRecipient),
      send: (distribution.send ?? []).map(editedRecipient),
      issue: (distribution.issue ?? []).map(editedRecipient),
    },
  };
}

function editedRecipient(recipient: BulletinFileRecipient): EditedText {
  if (typeof recipient === 'string') return editedText(recipient);
  return { ...editedText(recipient.text), copies: recipient.copies };
}

function recipientOf({ text, copies }: EditedText): BulletinFileRecipient {
  return copies === undefined ? text : { text, copies };
}

/** A section of a file as it is edited. */
export function editedSection(section: BulletinSection): EditedSection {
  const { title, runIn = false, statistics, text = [], items = [], sections = [] } = section;
  return {
    key: newKey(),
    title,
    runIn,
    statistics,
    text: text.map((text) => editedText(text)),
    items: items.map(editedItem),
    sections: sections.map(editedSection),
  };
}

function editedItem(item: BulletinItem): EditedText {
  return typeof item === 'string' ? editedText(item) : { ...editedText(item.text), ...item };
}

/**
 * The file of an edited bulletin, place for place, so that a fault in the file lies at the same place
 * on screen. A number that is missing is sent as 0, which the server refuses at its field.
 */
export function fileOf(edited: EditedBulletin): BulletinFile {
  const { copies, distribution, sections, ...head } = edited;
  return {
    ...head,
    year: edited.year ?? 0,
    issueNo: edited.issueNo ?? 0,
    totalNo: edited.totalNo ?? 0,
    sections: sections.map((section) => ({
      ...fieldsOf(section),
      ...(section.sections.length > 0 ? { sections: section.sections.map(fieldsOf) } : {}),
    })),
    distribution: {
      report: distribution.report.map(recipientOf),
      send: distribution.send.map(recipientOf),
      issue: distribution.issue.map(recipientOf),
    },
    ...(copies === undefined ? {} : { copies }),
  };
}

function fieldsOf({ title, runIn, statistics, text, items }: EditedSection): BulletinSubsection {
  return {
    title,
    ...(runIn ? { runIn } : {}),
    ...(statistics ? { statistics } : {}),
    ...(text.length > 0 ? { text: textsOf(text) } : {}),
    ...(items.length > 0 ? { items: items.map(itemOf) } : {}),
  };
}

function itemOf(item: EditedText): BulletinItem {
  const { text, caseNo = '', happenedOn = '', visitor, evaluation = {} } = item;
  const isEvaluated = EVALUATION_NUMBERS.some((name) => evaluation[name] !== undefined);
  const facts = {
    ...(caseNo.trim() === '' ? {} : { caseNo: caseNo.trim() }),
    ...(happenedOn === '' ? {} : { happenedOn }),
    ...(visitor ? { visitor } : {}),
    ...(item.policy ? { policy: item.policy } : {}),
    ...(item.asWritten ? { asWritten: true } : {}),
    ...(isEvaluated ? { evaluation: { givenOut: 0, returned: 0, good: 0, ...evaluation } } : {}),
  };
  return Object.keys(facts).length === 0 ? text : { text, ...facts };
}

/** Whether the file has this item as an object, so that its text lies one step deeper. */
export function hasFacts(item: EditedText): boolean {
  return typeof itemOf(item) !== 'string';
}

function textsOf(texts: readonly EditedText[]): string[] {
  return texts.map(({ text }) => text);
}
