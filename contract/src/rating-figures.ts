import { type Static, type TInteger, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, oneOf } from './fields.ts';
import { RATING_GRADES, RATING_GROUPINGS, type RatingGrade } from './rating-words.ts';

const EACH = Object.fromEntries(RATING_GRADES.map((grade) => [grade, Type.Integer()]));

/** What was rated, and how, of one row. */
export const RatingFigure = Type.Object({
  key: Type.String(),
  label: Type.String(),
  rateable: Type.Integer({ description: 'cases taken in at the counter in the period' }),
  ratedCases: Type.Integer({ description: 'those of them that were rated' }),
  grades: Type.Object(EACH as Record<RatingGrade, TInteger>, {
    description: 'effective ratings given in the period',
  }),
  rectified: Type.Integer({ description: 'bad ones of them that were mended and replied to' }),
  revisited: Type.Integer({ description: 'bad ones of them whose rater was called' }),
  unreached: Type.Integer({
    description: 'bad ones of them that were closed because nobody reached their rater',
  }),
});
export type RatingFigure = Static<typeof RatingFigure>;

export const getRatingFigures = {
  operationId: 'getRatingFigures',
  summary:
    'How services were rated in a period (好差评); of persons and single cases it tells nothing.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/ratings',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ from: Day, to: Day, by: Type.Optional(oneOf(...RATING_GROUPINGS)) }),
  reply: Type.Object({
    from: Day,
    to: Day,
    by: oneOf(...RATING_GROUPINGS),
    asOf: Moment,
    rows: Type.Array(RatingFigure),
    total: RatingFigure,
  }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;
