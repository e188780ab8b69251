import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { DELAY_VIEWS } from './notice-words.ts';

/** A limit of a case, its last day, and whether it was exceeded. */
export const PublicLimit = Type.Object({
  clock: oneOf('statutory', 'promise'),
  dueOn: Day,
  isOver: Type.Boolean(),
});
export type PublicLimit = Static<typeof PublicLimit>;

/** Why a body is late, in its own words, masked; the last explanation stands. */
export const DelayExplanation = Type.Object({ reason: Type.String(), explainedOn: Day });
export type DelayExplanation = Static<typeof DelayExplanation>;

/** A case over its limit, as anybody reads it: nothing in it tells whose it is. */
export const PublicDelay = Type.Object({
  delayId: Uuid,
  /** The body that answers for it: under an entrustment the principal (行政许可法第二十四条). */
  bodyName: Type.String(),
  /** Who handles it in the name of that body, where it is another. */
  handlerName: nullable(Type.String()),
  matterName: Type.String(),
  receivedOn: Day,
  limits: Type.Array(PublicLimit),
  /** Until the decision, or until today; of the limit that was exceeded first. */
  workDaysOver: Type.Integer(),
  /** The day of the decision, or of the end without one. */
  finishedOn: nullable(Day),
  /** Null: the body has not explained it yet. */
  explanation: nullable(DelayExplanation),
});
export type PublicDelay = Static<typeof PublicDelay>;

export const PublicDelays = Type.Object({
  delays: Type.Array(PublicDelay),
  next: nullable(Type.String()),
  /** The bodies that have cases in this view, and how many. */
  bodies: Type.Array(Type.Object({ bodyId: Serial, name: Type.String(), cases: Type.Integer() })),
});
export type PublicDelays = Static<typeof PublicDelays>;

export const listPublicDelays = {
  operationId: 'listPublicDelays',
  summary:
    'Cases over their promised or statutory limit, by body, with the reasons that the bodies give: those not decided yet, or those of the last year that were decided late and explained.',
  tag: 'notices',
  method: 'GET',
  path: '/public/delays',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  query: exactly({
    view: oneOf(...DELAY_VIEWS),
    bodyId: Type.Optional(Serial),
    after: Type.Optional(text(100, { minLength: 0 })),
  }),
  reply: PublicDelays,
  refusals: ['request/too-many'],
} as const satisfies Endpoint;
