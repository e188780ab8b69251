import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';

/** How many rejected lines a reply names; all of them are counted. */
export const REJECTIONS_SHOWN_MAX = 1000;

/** A line that was not taken, with the field and how to mend it. */
export const RejectedLine = Type.Object({
  line: Type.Integer({ description: 'counted from 1, blank lines included' }),
  field: Type.String({ description: 'path of the field; empty when the whole line is wrong' }),
  reason: Type.String(),
});
export type RejectedLine = Static<typeof RejectedLine>;

/** What became of the lines of an import; blank lines are not read. */
export const ImportSummary = Type.Object({
  read: Type.Integer(),
  created: Type.Integer(),
  advanced: Type.Integer(),
  unchanged: Type.Integer(),
  rejected: Type.Integer(),
  seconds: Type.Number(),
});
export type ImportSummary = Static<typeof ImportSummary>;

/** Cases of departmental systems, one JSON object a line; the same line again changes nothing. */
export const importCases = {
  operationId: 'importCases',
  summary: 'Take in the cases of a departmental system, streamed as NDJSON, one case a line.',
  tag: 'exchange',
  method: 'POST',
  path: '/imports',
  access: ['EXCHANGE_CLIENT'],
  reach: 'bodies',
  consumes: 'application/x-ndjson',
  reply: Type.Composite([
    ImportSummary,
    Type.Object({
      rejections: Type.Array(RejectedLine, { maxItems: REJECTIONS_SHOWN_MAX }),
    }),
  ]),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;
