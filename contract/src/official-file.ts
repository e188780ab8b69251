import { type Static, Type } from '@sinclair/typebox';
import { Day, exactly, oneOf } from './fields.ts';
import { OFFICIAL_PROFILES } from './official-words.ts';

// What is blank or lacking is told by the reader of the file, each place with its rule.
const Line = Type.String({ maxLength: 200 });
const Lines = Type.Array(Line, { maxItems: 5_000 });
const Paragraphs = Type.Array(Type.String({ maxLength: 20_000 }), { maxItems: 5_000 });
const Ordinal = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const OneOrMore = Type.Union([Line, Type.Array(Line, { maxItems: 9 })]);

/** A table inside a text; columns are as wide, in proportion, as they say. */
export const OfficialTable = exactly({
  title: Type.Optional(Line),
  /** It lies across pages of its own. */
  across: Type.Optional(Type.Boolean()),
  columns: Type.Array(
    exactly({
      head: Line,
      width: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    { maxItems: 12 },
  ),
  rows: Type.Array(Type.Array(Type.String({ maxLength: 2_000 }), { maxItems: 12 }), {
    maxItems: 5_000,
  }),
});
export type OfficialTable = Static<typeof OfficialTable>;

const sectionFields = {
  title: Line,
  runIn: Type.Optional(Type.Boolean()),
  text: Type.Optional(Paragraphs),
  items: Type.Optional(Paragraphs),
  table: Type.Optional(OfficialTable),
};
const Subsection = exactly(sectionFields);

/** A section with those below it. */
export const OfficialSection = exactly({
  ...sectionFields,
  sections: Type.Optional(Type.Array(Subsection, { maxItems: 5_000 })),
});
export type OfficialSection = Static<typeof OfficialSection>;

const bodyFields = {
  text: Type.Optional(Paragraphs),
  table: Type.Optional(OfficialTable),
  sections: Type.Optional(Type.Array(OfficialSection, { maxItems: 5_000 })),
  closing: Type.Optional(Paragraphs),
};

/** A document, a letter, minutes or an order as a file, as `bulletin render` takes it, without figures. */
export const OfficialFile = exactly({
  profile: oneOf(...OFFICIAL_PROFILES),
  masthead: OneOrMore,
  copyNo: Type.Optional(Ordinal),
  secrecy: Type.Optional(Line),
  urgency: Type.Optional(Line),
  number: Type.Optional(exactly({ code: Type.Optional(Line), year: Ordinal, serial: Ordinal })),
  orderNo: Type.Optional(Ordinal),
  signers: Type.Optional(Lines),
  title: Type.Optional(OneOrMore),
  addressees: Type.Optional(Lines),
  ...bodyFields,
  attachments: Type.Optional(
    Type.Array(exactly({ title: OneOrMore, ...bodyFields }), { maxItems: 5_000 }),
  ),
  attendance: Type.Optional(
    exactly({
      present: Type.Optional(Lines),
      absent: Type.Optional(Lines),
      observing: Type.Optional(Lines),
    }),
  ),
  issuer: Type.Optional(OneOrMore),
  signatory: Type.Optional(exactly({ post: Line, name: Line })),
  issueDate: Day,
  sealed: Type.Optional(Type.Boolean()),
  note: Type.Optional(Line),
  copyTo: Type.Optional(Lines),
  printed: Type.Optional(exactly({ by: Line, on: Day })),
});
export type OfficialFile = Static<typeof OfficialFile>;
