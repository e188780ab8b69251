import { Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, Moment, nullable, oneOf } from './fields.ts';
import { STOCK_CHECKS } from './stock-words.ts';

const Breach = Type.Object({
  check: oneOf(...STOCK_CHECKS),
  from: nullable(Day),
  to: nullable(Day),
  key: Type.String({ description: 'the bucket, or measure, dimension and grain of a sum' }),
  expected: Type.Integer(),
  told: Type.Integer(),
});

export const getStockCheck = {
  operationId: 'getStockCheck',
  summary:
    'What the last check of the stock identity found: open at the start, and accepted, less finished, is open at the end, in every bucket and recent month; a standing duty makes it each hour.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/quality/stock',
  access: 'signed-in',
  reach: 'everything',
  reply: Type.Object({
    checkedAt: nullable(Moment),
    compared: Type.Integer({ description: 'how many accounts and sums' }),
    breaches: Type.Array(Breach),
  }),
  refusals: [],
} as const satisfies Endpoint;
