import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text } from './fields.ts';
import { HALL_READERS } from './hall-visits.ts';
import { FINDING_HEADINGS } from './hall-words.ts';

/** How a code of the inspection is written: P1, S9. */
export const FINDING_CODE = Type.String({ pattern: '^[A-Z][0-9]{1,2}$', examples: ['P1'] });

const CODES_MAX = 100;
const POINTS_MAX = 20;

/** What an entry of the table may cost each time, in tenths of a point at the finest. */
export const FindingPoints = Type.Number({ minimum: 0, maximum: POINTS_MAX });

/** What may be found, under which heading, and what each time costs. */
export const InspectionCode = exactly({
  code: FINDING_CODE,
  heading: oneOf(...FINDING_HEADINGS),
  /** As the sentence of the bulletin tells it. */
  problem: text(40),
  /** When it applies. */
  note: nullable(text(60)),
  least: FindingPoints,
  /** As `least` where nothing is weighed. */
  most: FindingPoints,
});
export type InspectionCode = Static<typeof InspectionCode>;

export const listInspectionCodes = {
  operationId: 'listInspectionCodes',
  summary: 'The codes and points of the inspection (巡查代码) of a day, and every version of them.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/codes',
  access: HALL_READERS,
  reach: 'everything',
  query: exactly({ on: Day }),
  reply: Type.Object({
    version: Type.Integer({ description: 'which holds on that day' }),
    codes: Type.Array(InspectionCode),
    versions: Type.Array(
      Type.Object({
        version: Type.Integer(),
        from: Day,
        reason: Type.String(),
        /** Null: as the system came. */
        byName: nullable(Type.String()),
        at: nullable(Moment),
        /** What this version has otherwise than the one before. */
        changes: Type.Array(
          Type.Object({
            code: Type.String(),
            before: nullable(InspectionCode),
            after: nullable(InspectionCode),
          }),
        ),
      }),
      { description: 'the latest first' },
    ),
    isKeeper: Type.Boolean(),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const changeInspectionCodes = {
  operationId: 'changeInspectionCodes',
  summary:
    'Set codes and points anew from a day on, today or later; findings of before keep theirs.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/codes',
  access: ['INSPECTOR'],
  reach: 'everything',
  body: exactly({
    /** The last version that was read. */
    version: Serial,
    from: Day,
    reason: text(200),
    codes: Type.Array(InspectionCode, { minItems: 1, maxItems: CODES_MAX }),
  }),
  reply: Type.Object({ version: Type.Integer() }),
  idempotency: 'key',
  refusals: ['hall/day', 'hall/codes-changed', 'hall/code-fault'],
} as const satisfies Endpoint;
