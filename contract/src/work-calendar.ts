import { type Static, Type } from '@sinclair/typebox';
import { Due } from './case-views.ts';
import { CLOCK_KINDS } from './case-words.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text, Uuid } from './fields.ts';

/** What a day is: people work, or nobody does. */
export const DAY_KINDS = ['OFF', 'WORK'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Whose arrangement a day is. */
export const DAY_SCOPES = ['NATIONAL', 'PROVINCE', 'HALL'] as const;
export type DayScope = (typeof DAY_SCOPES)[number];

/** What is set here; the national arrangement comes with the published calendar. */
export const SET_SCOPES = ['PROVINCE', 'HALL'] as const satisfies readonly DayScope[];
export type SetScope = (typeof SET_SCOPES)[number];

/** The province's days count in every limit; those of the hall tell when it is open or closed, and count in none. */
const setScope = oneOf(...SET_SCOPES);

/** A day on which the hall is open or closed otherwise than its hours say; no limit knows it. */
export const HallDay = Type.Object({
  day: Day,
  /** OFF: closed; WORK: open. */
  kind: oneOf(...DAY_KINDS),
  name: Type.String(),
});
export type HallDay = Static<typeof HallDay>;

const dayParams = Type.Object({ day: Day });

/** A day that is set beside the published calendar. */
export const SetDay = Type.Object({
  day: Day,
  scope: setScope,
  kind: oneOf(...DAY_KINDS),
  name: Type.String({ description: 'shown on clocks; of a day of the hall, to the public' }),
  docNo: nullable(Type.String({ description: 'the number of the paper that says so' })),
  /** What the day is in the published calendar alone. */
  published: Type.Object({
    scope: oneOf('NATIONAL'),
    kind: oneOf(...DAY_KINDS),
    name: nullable(Type.String({ description: 'null: an ordinary weekday or weekend' })),
  }),
  setAt: nullable(Moment),
  setByName: nullable(Type.String({ description: 'null: by command' })),
});
export type SetDay = Static<typeof SetDay>;

/** A change of the calendar; a kind of null gave the day back to the published one. */
export const DayChange = Type.Object({
  day: Day,
  scope: setScope,
  at: Moment,
  byName: nullable(Type.String({ description: 'null: by command' })),
  kind: nullable(oneOf(...DAY_KINDS)),
  name: nullable(Type.String()),
  docNo: nullable(Type.String()),
});
export type DayChange = Static<typeof DayChange>;

/** The calendar as far as it differs from the published one. */
export const CalendarView = Type.Object({
  days: Type.Array(SetDay),
  /** The newest first. */
  changes: Type.Array(DayChange),
  /** The years whose calendar is published; limits that lean on others are provisional. */
  publishedYears: Type.Array(Type.Integer()),
  /** Whether this person may change it. */
  mayChange: Type.Boolean(),
});
export type CalendarView = Static<typeof CalendarView>;

export const getCalendar = {
  operationId: 'getCalendar',
  summary: 'The days that are set beside the published working calendar, and who set them.',
  tag: 'catalogue',
  method: 'GET',
  path: '/calendar',
  access: 'signed-in',
  reach: 'everything',
  reply: CalendarView,
  refusals: [],
} as const satisfies Endpoint;

/** What would be done to a day: set it so, or give it back to the published calendar. */
export const DAY_ACTS = [...DAY_KINDS, 'RELEASE'] as const;
export type DayAct = (typeof DAY_ACTS)[number];

/** A day of a case that would move. */
export const MovedCase = Type.Object({
  caseId: Uuid,
  displayNo: Type.String(),
  matterName: Type.String(),
  departmentName: Type.String(),
  clock: oneOf(...CLOCK_KINDS),
  /** The day of a reminder moves, and no last day. */
  isReminder: Type.Boolean(),
  before: Day,
  after: Day,
  /** Of the case, as it stands now. */
  due: nullable(Due),
});
export type MovedCase = Static<typeof MovedCase>;

/** What a change of one day would move, before it is made. */
export const CalendarPreview = Type.Object({
  cases: Type.Integer({ description: 'open cases in which at least one day moves' }),
  /** Last days and reminders; a case has several. */
  days: Type.Integer(),
  departments: Type.Array(
    Type.Object({ organisationId: Type.Integer(), name: Type.String(), cases: Type.Integer() }),
  ),
});
export type CalendarPreview = Static<typeof CalendarPreview>;

export const previewCalendarDay = {
  operationId: 'previewCalendarDay',
  summary:
    'How many open cases of which departments move, and from which day to which, if a day is set or given back; none for a day of the hall. Nothing is changed.',
  tag: 'catalogue',
  method: 'GET',
  path: '/calendar/days/:day/preview',
  access: ['MATTER_PUBLISHER'],
  reach: 'whole',
  params: dayParams,
  query: exactly({ act: oneOf(...DAY_ACTS), scope: setScope }),
  reply: CalendarPreview,
  refusals: ['catalogue/calendar-of-all', 'catalogue/day-invalid'],
} as const satisfies Endpoint;

/** What a change of one day would move, case by case. */
export const MovedCases = Type.Object({
  cases: Type.Array(MovedCase),
  next: nullable(Type.String()),
});
export type MovedCases = Static<typeof MovedCases>;

export const listMovedCases = {
  operationId: 'listMovedCases',
  summary:
    'Every last day and reminder of open cases that moves if a day is set or given back, page by page, what is due first before the rest. Nothing is changed.',
  tag: 'catalogue',
  method: 'GET',
  path: '/calendar/days/:day/moved-cases',
  access: ['MATTER_PUBLISHER'],
  reach: 'whole',
  params: dayParams,
  query: exactly({
    act: oneOf(...DAY_ACTS),
    scope: setScope,
    after: Type.Optional(text(100, { minLength: 0 })),
  }),
  reply: MovedCases,
  refusals: ['catalogue/calendar-of-all', 'catalogue/day-invalid'],
} as const satisfies Endpoint;

export const setCalendarDay = {
  operationId: 'setCalendarDay',
  summary:
    'Set a day off or a working day beside the published calendar: the province as a paper says, or the hall, whose days move no limit.',
  tag: 'catalogue',
  method: 'PUT',
  path: '/calendar/days/:day',
  access: ['MATTER_PUBLISHER'],
  reach: 'whole',
  params: dayParams,
  body: exactly({
    scope: setScope,
    kind: oneOf(...DAY_KINDS),
    name: text(50),
    docNo: nullable(text(100)),
  }),
  reply: CalendarView,
  idempotency: 'none',
  refusals: ['catalogue/calendar-of-all', 'catalogue/day-invalid'],
} as const satisfies Endpoint;

export const releaseCalendarDay = {
  operationId: 'releaseCalendarDay',
  summary: 'Take back what the province, or the hall, has set for a day.',
  tag: 'catalogue',
  method: 'DELETE',
  path: '/calendar/days/:day',
  access: ['MATTER_PUBLISHER'],
  reach: 'whole',
  params: dayParams,
  query: exactly({ scope: setScope }),
  reply: CalendarView,
  idempotency: 'none',
  refusals: ['catalogue/calendar-of-all', 'catalogue/day-not-set'],
} as const satisfies Endpoint;
