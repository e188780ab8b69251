import { type Static, Type } from '@sinclair/typebox';
import { HEARING_GROUNDS } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, nullable, oneOf, text, Uuid } from './fields.ts';
import { ANNOUNCED_STATES, HEARING_VIEWS } from './notice-words.ts';
import { HallDay } from './work-calendar.ts';

/** An announced hearing as anybody reads it: persons masked, nothing else personal. */
export const PublicHearing = Type.Object({
  hearingId: Uuid,
  state: oneOf(...ANNOUNCED_STATES),
  matterName: Type.String(),
  bodyName: Type.String(),
  applicantName: Type.String({ description: 'masked for persons' }),
  ground: oneOf(...HEARING_GROUNDS),
  /** The rule that demands it, or how it touches the public. */
  basis: Type.String(),
  /** Where the public was told besides. */
  announcement: Type.String(),
  announcedOn: Day,
  /** The last day on which it should be held. */
  holdBy: Day,
  /** Day and place, once they are set. */
  heldOn: nullable(Day),
  place: nullable(Type.String()),
  /** Where one says that one comes, or asks. */
  where: Type.Object({
    address: Type.String(),
    hours: Type.String(),
    consultation: Type.Array(Type.String()),
    /** The coming month's. */
    hallDays: Type.Array(HallDay),
  }),
});
export type PublicHearing = Static<typeof PublicHearing>;

export const PublicHearings = Type.Object({
  hearings: Type.Array(PublicHearing),
  next: nullable(Type.String()),
});
export type PublicHearings = Static<typeof PublicHearings>;

export const listPublicHearings = {
  operationId: 'listPublicHearings',
  summary:
    'Hearings that authorities hold of their own motion, announced to the public (行政许可法第四十六条): those to come, or those that are over.',
  tag: 'notices',
  method: 'GET',
  path: '/public/hearings',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 60,
  query: exactly({
    view: oneOf(...HEARING_VIEWS),
    after: Type.Optional(text(100, { minLength: 0 })),
  }),
  reply: PublicHearings,
  refusals: ['request/too-many'],
} as const satisfies Endpoint;

export const getPublicHearing = {
  operationId: 'getPublicHearing',
  summary: 'One announced hearing: what about, when, where, and how to take part.',
  tag: 'notices',
  method: 'GET',
  path: '/public/hearings/:hearingId',
  access: 'anyone',
  reach: 'everything',
  callsPerMinute: 300,
  params: Type.Object({ hearingId: Uuid }),
  reply: PublicHearing,
  refusals: ['notices/hearing-unknown', 'request/too-many'],
} as const satisfies Endpoint;
