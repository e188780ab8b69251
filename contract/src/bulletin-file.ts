import { type Static, Type } from '@sinclair/typebox';
import { COPIES_MAX } from './bulletin-words.ts';
import { Day, exactly, Serial, text } from './fields.ts';

const TITLE_LENGTH_MAX = 200;
const PARAGRAPH_LENGTH_MAX = 20_000;
const LIST_LENGTH_MAX = 5_000;
const CASE_NUMBER_LENGTH_MAX = 60;

const Title = text(TITLE_LENGTH_MAX);
const Paragraphs = Type.Array(Type.String({ maxLength: PARAGRAPH_LENGTH_MAX }), {
  maxItems: LIST_LENGTH_MAX,
});
const Count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const OrdinalNo = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** Forms of evaluation: given out, come back, and of those good or better. */
const Evaluation = exactly({ givenOut: OrdinalNo, returned: Count, good: Count });

/**
 * An item, or an item with what is known of it and never printed: the case it tells of, which the text opens for who
 * may read it, the policy document in which its measures stand, the day on which it happened, who came to the hall, and how those who were asked judged it. Proofreading holds the text against these.
 */
const Item = Type.Union([
  Type.String({ maxLength: PARAGRAPH_LENGTH_MAX }),
  exactly({
    text: Type.String({ maxLength: PARAGRAPH_LENGTH_MAX }),
    caseNo: Type.Optional(text(CASE_NUMBER_LENGTH_MAX)),
    happenedOn: Type.Optional(Day),
    visitor: Type.Optional(exactly({ posts: Title, name: Title })),
    policy: Type.Optional(exactly({ policyId: OrdinalNo, docNo: Title })),
    evaluation: Type.Optional(Evaluation),
    asWritten: Type.Optional(
      Type.Boolean({
        description: '原文如此: printed as handed in; slips of its marks bar nothing',
      }),
    ),
  }),
]);
export type BulletinItem = Static<typeof Item>;
/** A recipient, or one with how many copies it gets, which is not printed. */
const Recipient = Type.Union([
  Type.String({ maxLength: TITLE_LENGTH_MAX }),
  exactly({
    text: Type.String({ maxLength: TITLE_LENGTH_MAX }),
    copies: Type.Integer({ minimum: 0, maximum: COPIES_MAX }),
  }),
]);
export type BulletinFileRecipient = Static<typeof Recipient>;
const Recipients = Type.Array(Recipient, { maxItems: LIST_LENGTH_MAX });
const Year = Type.Integer({ minimum: 1949, maximum: 9999 });
const Flow = exactly({ accepted: Count, closed: Count });

/** Accepted and finished cases of a period by bucket; printed without thousands separators. */
export const BulletinFigures = exactly({ license: Flow, publicService: Flow, otherNine: Flow });
export type BulletinFigures = Static<typeof BulletinFigures>;

// Files are also checked outside of HTTP, where formats have no meaning and patterns do.
const UUID_PATTERN = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
const MOMENT_PATTERN = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{3})?\\+08:00$';

/** The snapshot that figures come from; checked when a draft is saved. */
export const QuotedSnapshot = exactly({
  snapshotId: Type.String({ pattern: UUID_PATTERN }),
  asOf: Type.String({ pattern: MOMENT_PATTERN, examples: ['2022-06-17T18:00:00+08:00'] }),
  definition: Serial,
  sm3: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type QuotedSnapshot = Static<typeof QuotedSnapshot>;

/** The sentence of figures; `figures` left out: they are taken from the database. */
export const BulletinStatistics = exactly({
  source: Title,
  from: Day,
  to: Day,
  figures: Type.Optional(BulletinFigures),
  snapshot: Type.Optional(QuotedSnapshot),
});
export type BulletinStatistics = Static<typeof BulletinStatistics>;

const sectionFields = {
  title: Title,
  runIn: Type.Optional(
    Type.Boolean({ description: 'title, full stop and text stand in one paragraph' }),
  ),
  statistics: Type.Optional(BulletinStatistics),
  text: Type.Optional(Paragraphs),
  items: Type.Optional(Type.Array(Item, { maxItems: LIST_LENGTH_MAX })),
};

/** A section of the second level, numbered （一）. */
export const BulletinSubsection = exactly(sectionFields);
export type BulletinSubsection = Static<typeof BulletinSubsection>;

/** A section of the first level, numbered 一、. */
export const BulletinSection = exactly({
  ...sectionFields,
  sections: Type.Optional(Type.Array(BulletinSubsection, { maxItems: LIST_LENGTH_MAX })),
});
export type BulletinSection = Static<typeof BulletinSection>;

/** The issue that an erratum corrects, as its first sentence names it. */
const CorrectedIssue = exactly({
  year: Year,
  issueNo: OrdinalNo,
  totalNo: OrdinalNo,
  issueDate: Day,
});

/** One issue of the bulletin as a file; numbering is computed, never typed. */
export const BulletinFile = exactly({
  series: Title,
  title: Title,
  year: Year,
  issueNo: OrdinalNo,
  totalNo: OrdinalNo,
  publisher: Title,
  issueDate: Day,
  period: exactly({ from: Day, to: Day }),
  sections: Type.Array(BulletinSection, { maxItems: LIST_LENGTH_MAX }),
  distribution: Type.Optional(
    exactly({
      report: Type.Optional(Recipients),
      send: Type.Optional(Recipients),
      issue: Type.Optional(Recipients),
    }),
  ),
  copies: Type.Optional(OrdinalNo),
  corrects: Type.Optional(CorrectedIssue),
});
export type BulletinFile = Static<typeof BulletinFile>;
