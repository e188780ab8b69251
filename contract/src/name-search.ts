import { Type } from '@sinclair/typebox';
import { MATTER_STATES } from './catalogue-words.ts';
import type { Endpoint } from './endpoint.ts';
import { exactly, oneOf, text } from './fields.ts';

/** What the house knows by name, for the search at the top. */
export const searchNames = {
  operationId: 'searchNames',
  summary:
    'Find matters, bodies, windows and who sits there by name, pinyin, initials or code. A POST, since names of people are typed.',
  tag: 'catalogue',
  method: 'POST',
  path: '/name-searches',
  access: 'signed-in',
  reach: 'everything',
  body: exactly({ text: text(100) }),
  reply: Type.Object({
    matters: Type.Array(
      Type.Object({
        matterId: Type.Integer(),
        name: Type.String(),
        departmentName: Type.String({ description: 'short' }),
        state: oneOf(...MATTER_STATES),
      }),
      { description: 'the best first, those in force before others' },
    ),
    bodies: Type.Array(
      Type.Object({
        organisationId: Type.Integer(),
        name: Type.String(),
        matters: Type.Integer({ description: 'how many it has in the catalogue' }),
      }),
    ),
    windows: Type.Array(
      Type.Object({
        windowId: Type.Integer(),
        number: Type.String(),
        name: Type.String(),
        seated: Type.Array(Type.String(), { description: 'who sits there today' }),
      }),
      { description: 'for who works at the windows; by their name or by who sits there' },
    ),
  }),
  idempotency: 'none',
  refusals: [],
} as const satisfies Endpoint;
