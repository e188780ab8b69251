import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { LINE_FAULTS } from './exchange-words.ts';
import { oneOf } from './fields.ts';

/** The facts of a fault; which of them are there depends on the code. Numbers of people never are. */
export const LineFacts = Type.Object({
  given: Type.Optional(Type.String()),
  expected: Type.Optional(Type.String()),
  words: Type.Optional(Type.Array(Type.String())),
  max: Type.Optional(Type.Integer()),
  found: Type.Optional(Type.Integer()),
  position: Type.Optional(Type.Integer()),
});
export type LineFacts = Static<typeof LineFacts>;

/** A line that was not taken, with the field and how to mend it. */
export const RejectedLine = Type.Object({
  line: Type.Integer({ description: 'counted from 1, blank lines included' }),
  field: Type.String({ description: 'path of the field; empty when the whole line is wrong' }),
  reason: Type.String({ description: 'in English, made from code and facts' }),
  code: oneOf(...LINE_FAULTS),
  facts: LineFacts,
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
      rejections: Type.Array(RejectedLine, {
        description: 'all of them, in the order of the lines',
      }),
    }),
  ]),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;
