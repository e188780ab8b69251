import { RECIPIENT_KINDS } from '@banshi/contract/bulletin-words';
import type { ProofFinding } from '@banshi/contract/proof-words';
import type { WorkCalendar } from '../../../../kernel/work-calendar.ts';
import { periodKey } from '../bulletin-document.ts';
import type {
  BulletinFigures,
  BulletinFile,
  BulletinSection,
  BulletinStatistics,
  BulletinSubsection,
  ItemFacts,
} from '../bulletin-file.ts';
import { copiesFindings, printedName } from '../recipients.ts';
import { statisticsSentence } from '../statistics-sentence.ts';
import { countsRule, figuresRule } from './counts.ts';
import { dateFindings } from './dates.ts';
import { documentNumbersRule } from './doc-numbers.ts';
import type { FoundInText, ProofText } from './finding.ts';
import type { RecordedForms } from './forms.ts';
import { itemFindings } from './items.ts';
import { pairsRule } from './pairs.ts';
import { personalNumbersRule } from './personal-numbers.ts';
import type { RecordedPolicy } from './policies.ts';
import type { RecordedVisit } from './visitors.ts';
import { otherRule, separatorsRule, spacesRule } from './wording.ts';

type Fetched = ReadonlyMap<string, BulletinFigures>;

/** What proofreading looks things up in. */
export interface ProofBackground {
  /** Figures of the periods that the file leaves to the database, by `periodKey`. */
  readonly fetched: Fetched;
  readonly calendar: WorkCalendar;
  /** The visits on record for the days of the issue; undefined where no register can be asked. */
  readonly visits?: readonly RecordedVisit[];
  /** The trainings on record for the days of the items, with their forms. */
  readonly trainings?: readonly RecordedForms[];
  /** The policy documents on record that items name. */
  readonly policies?: readonly RecordedPolicy[];
}

const RULES = [
  pairsRule,
  otherRule,
  separatorsRule,
  spacesRule,
  countsRule,
  documentNumbersRule,
  personalNumbersRule,
];
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Proofreads a bulletin by rules P1 to P14; what blocks signing comes first, then the order of print. */
export function proofread(
  file: BulletinFile,
  { fetched, ...registers }: ProofBackground,
): readonly ProofFinding[] {
  const rules = [...RULES, figuresRule(citedFigures(file, fetched))];
  const texts = printedTexts(file, fetched);
  const findings = [
    ...dateFindings(file),
    ...texts.flatMap((text) =>
      rules.flatMap((rule) => rule(text).map((found) => asWritten(text, found))),
    ),
    ...placedSections(file).flatMap(({ section, path }) => [
      ...skippedLevel(section, path),
      ...toldTexts(section, path).flatMap((told) => {
        const background = {
          ...{ facts: told.facts, issueDate: file.issueDate, calendar: registers.calendar },
          ...{ visits: registers.visits, trainings: registers.trainings },
          policies: registers.policies,
        };
        return itemFindings(told.text, background).map((found) => ({ ...found, path: told.path }));
      }),
    ]),
    ...copiesFindings(file),
  ];
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity));
}

/** Slips of marks in what is printed as it was handed in are shown and bar nothing. */
function asWritten({ path, isAsWritten = false }: ProofText, found: FoundInText): ProofFinding {
  const isLet = isAsWritten && found.rule === 'P1' && found.severity === 'error';
  return { ...found, path, ...(isLet ? { severity: 'warning' } : {}) };
}

/** The figures that the first sentence of statistics cites. */
function citedFigures(file: BulletinFile, fetched: Fetched): BulletinFigures | undefined {
  const [statistics] = placedSections(file).flatMap(({ section }) => section.statistics ?? []);
  return statistics && figuresOf(statistics, fetched);
}

function figuresOf(statistics: BulletinStatistics, fetched: Fetched): BulletinFigures | undefined {
  return statistics.figures ?? fetched.get(periodKey(statistics));
}

/** Everything that is printed but numbers; only what an editor typed can be mended by him. */
function printedTexts(file: BulletinFile, fetched: Fetched): readonly ProofText[] {
  const { publisher, title, distribution = {} } = file;
  return [
    ...typed({ '$.publisher': publisher, '$.title': title }),
    ...placedSections(file).flatMap(({ section, path }) => sectionTexts(section, path, fetched)),
    ...RECIPIENT_KINDS.flatMap((kind) =>
      (distribution[kind] ?? []).flatMap((one, index) => {
        const path = `$.distribution.${kind}[${index}]`;
        return typed({ [typeof one === 'string' ? path : `${path}.text`]: printedName(one) });
      }),
    ),
  ].filter(({ text }) => text !== '');
}

function sectionTexts(
  { title, statistics, text = [], items = [] }: BulletinSubsection,
  path: string,
  fetched: Fetched,
): readonly ProofText[] {
  const figures = statistics && figuresOf(statistics, fetched);
  const sentence = statistics && figures ? statisticsSentence({ ...statistics, figures }) : '';
  return [
    ...typed({ [`${path}.title`]: title }),
    { path: `${path}.statistics`, text: sentence, isTyped: false },
    ...listed(text, `${path}.text`),
    ...items.flatMap((item, index) => itemTexts(item, itemPath(item, path, index))),
  ];
}

/** What the paragraphs and items of a section tell, with what is known of it. */
function toldTexts(
  { text = [], items = [] }: BulletinSubsection,
  path: string,
): readonly { readonly text: string; readonly path: string; readonly facts: ItemFacts }[] {
  return [
    ...text.map((each, index) => ({ text: each, path: `${path}.text[${index}]`, facts: {} })),
    ...items.map((item, index) => ({
      text: textOf(item),
      path: itemPath(item, path, index),
      facts: typeof item === 'string' ? {} : item,
    })),
  ];
}

function itemTexts(item: Item, path: string): readonly ProofText[] {
  const isAsWritten = typeof item !== 'string' && item.asWritten === true;
  return typed({ [path]: textOf(item) }).map((text) => ({ ...text, isAsWritten }));
}

type Item = NonNullable<BulletinSubsection['items']>[number];

function textOf(item: Item): string {
  return typeof item === 'string' ? item : item.text;
}

function itemPath(item: Item, path: string, index: number): string {
  return `${path}.items[${index}]${typeof item === 'string' ? '' : '.text'}`;
}

function listed(texts: readonly string[], path: string): readonly ProofText[] {
  return texts.flatMap((text, index) => typed({ [`${path}[${index}]`]: text }));
}

function typed(texts: Readonly<Record<string, string>>): readonly ProofText[] {
  return Object.entries(texts).map(([path, text]) => ({ path, text: text.trim(), isTyped: true }));
}

interface PlacedSection {
  readonly section: BulletinSubsection;
  readonly path: string;
}

function placedSections({ sections }: BulletinFile): readonly PlacedSection[] {
  return sections.flatMap((section: BulletinSection, index) => {
    const path = `$.sections[${index}]`;
    const below = (section.sections ?? []).map((one, at) => ({
      section: one,
      path: `${path}.sections[${at}]`,
    }));
    return [{ section, path }, ...below];
  });
}

/** P5: items are numbered （1）, the fourth level of an official document, below （一）, its second. */
function skippedLevel({ title, items = [] }: BulletinSubsection, path: string): ProofFinding[] {
  if (items.length === 0) return [];
  const found = {
    code: 'level-skipped',
    severity: 'info',
    quote: title.trim(),
    facts: {},
  } as const;
  return [{ rule: 'P5', ...found, path: `${path}.items` }];
}
