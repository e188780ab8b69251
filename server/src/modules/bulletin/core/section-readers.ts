import {
  agreeing,
  caseNumber,
  day,
  inOrder,
  listOf,
  nothingDeeper,
  objectOf,
  optional,
  required,
  textOr,
  textUpTo,
  wholeNumber,
  wordsUpTo,
  yesOrNo,
} from './field-readers.ts';
import type { FileFault } from './file-fault.ts';

const TITLE_LENGTH_MAX = 200;
const PARAGRAPH_LENGTH_MAX = 20_000;
/** Entries of a list. */
export const LIST_LENGTH_MAX = 5_000;

/** A title, a name, a line of a head. */
export const title = wordsUpTo(TITLE_LENGTH_MAX);
/** Paragraphs without a number. */
export const paragraphs = listOf(textUpTo(PARAGRAPH_LENGTH_MAX), LIST_LENGTH_MAX);
const count = wholeNumber({ minimum: 0 });
/** Counts from 1. */
export const ordinalNo = wholeNumber({ minimum: 1 });
/** No more forms come back than were given out, and no more are good than came back. */
const evaluation = agreeing(
  objectOf({ givenOut: required(ordinalNo), returned: required(count), good: required(count) }),
  ({ givenOut, returned, good }, path) => [
    ...above(returned, givenOut, `${path}.returned`),
    ...above(good, returned, `${path}.good`),
  ],
);
const item = textOr(
  textUpTo(PARAGRAPH_LENGTH_MAX),
  objectOf({
    text: required(textUpTo(PARAGRAPH_LENGTH_MAX)),
    caseNo: optional(caseNumber),
    happenedOn: optional(day),
    visitor: optional(objectOf({ posts: required(title), name: required(title) })),
    policy: optional(objectOf({ policyId: required(ordinalNo), docNo: required(title) })),
    evaluation: optional(evaluation),
    asWritten: optional(yesOrNo),
  }),
);
/** The name of a recipient; a blank one is not printed. */
export const recipientName = textUpTo(TITLE_LENGTH_MAX);
/** Names that are joined in a line. */
export const names = listOf(recipientName, LIST_LENGTH_MAX);
const flow = objectOf({ accepted: required(count), closed: required(count) });
/** Days from one to another. */
export const period = inOrder(objectOf({ from: required(day), to: required(day) }));

const statistics = inOrder(
  objectOf({
    source: required(title),
    from: required(day),
    to: required(day),
    figures: optional(
      objectOf({
        license: required(flow),
        publicService: required(flow),
        otherNine: required(flow),
      }),
    ),
    snapshot: optional(
      objectOf({
        snapshotId: required(title),
        asOf: required(title),
        definition: required(ordinalNo),
        sm3: required(title),
      }),
    ),
  }),
);

const TABLE_COLUMNS_MAX = 12;
const COLUMN_WIDTH_MAX = 100;
const CELL_LENGTH_MAX = 2_000;
/** A table; a row may have fewer cells than there are columns, never more. */
export const table = agreeing(
  objectOf({
    title: optional(title),
    across: optional(yesOrNo),
    columns: required(
      listOf(
        objectOf({
          head: required(title),
          width: optional(wholeNumber({ minimum: 1, maximum: COLUMN_WIDTH_MAX })),
        }),
        TABLE_COLUMNS_MAX,
      ),
    ),
    rows: required(listOf(listOf(textUpTo(CELL_LENGTH_MAX), TABLE_COLUMNS_MAX), LIST_LENGTH_MAX)),
  }),
  ({ columns, rows }, path) => [
    ...(columns.length === 0 ? [{ path: `${path}.columns`, rule: 'empty' as const }] : []),
    ...rows.flatMap((row, index) =>
      row.length > columns.length
        ? [
            {
              path: `${path}.rows[${index}]`,
              rule: 'too-many' as const,
              detail: String(columns.length),
            },
          ]
        : [],
    ),
  ],
);

const sectionFields = {
  title: required(title),
  runIn: optional(yesOrNo),
  statistics: optional(statistics),
  text: optional(paragraphs),
  items: optional(listOf(item, LIST_LENGTH_MAX)),
};
const subsection = objectOf({ ...sectionFields, sections: optional(nothingDeeper) });
/** A section of the first level with those below it. */
export const section = objectOf({
  ...sectionFields,
  sections: optional(listOf(subsection, LIST_LENGTH_MAX)),
});
const tabledFields = { ...sectionFields, table: optional(table) };
const tabledSubsection = objectOf({ ...tabledFields, sections: optional(nothingDeeper) });
/** The same where tables may stand. */
export const tabledSection = objectOf({
  ...tabledFields,
  sections: optional(listOf(tabledSubsection, LIST_LENGTH_MAX)),
});

function above(given: number, limit: number, path: string): readonly FileFault[] {
  return given > limit ? [{ path, rule: 'above-maximum', detail: `${limit}` }] : [];
}
