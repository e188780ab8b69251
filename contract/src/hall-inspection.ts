import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { FINDING_CODE, FindingPoints } from './hall-codes.ts';
import { HALL_READERS, RegisterDays } from './hall-visits.ts';
import {
  FINDING_ACTS,
  FINDING_ANSWERS,
  FINDING_HEADINGS,
  FINDING_SETTLEMENTS,
  FINDING_STATES,
  INSPECTION_HEADINGS,
  INSPECTION_PLANS,
  SEVERITIES,
} from './hall-words.ts';
import { StoredFile } from './material-views.ts';

/** How many of its staff, and how many photos, an entry names. */
export const STAFF_MAX = 5;
export const PHOTOS_MAX = 5;

/** Staff whom an entry names, by their accounts. */
export const StaffIds = Type.Array(Uuid, { maxItems: STAFF_MAX, uniqueItems: true });

/** At the window of a body, or at a place in the hall. */
const Where = Type.Union([
  exactly({ organisationId: Serial, windowId: nullable(Serial), staffIds: StaffIds }),
  exactly({ place: text(50) }),
]);

const finding = {
  foundOn: Day,
  count: Type.Integer({ minimum: 1, maximum: 1000 }),
  problem: text(60),
  mendBy: Day,
};

const round = {
  plan: oneOf(...INSPECTION_PLANS),
  on: Day,
  time: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', examples: ['09:10'] }),
  /** Which part of the hall. */
  zone: text(40),
  inspectors: Type.Array(text(50), { minItems: 1, maxItems: 5 }),
};

/** One round of the inspection. */
export const Inspection = Type.Object({
  ...round,
  inspectionId: Uuid,
  /** How much it found. */
  found: Type.Integer(),
  recordedByName: Type.String(),
});
export type Inspection = Static<typeof Inspection>;

/** What the inspection of the hall found, and what became of it. */
export const HallFinding = Type.Object({
  ...finding,
  findingId: Uuid,
  heading: oneOf(...FINDING_HEADINGS),
  /** Null: noted before there were codes. */
  code: nullable(Type.String()),
  /** What all of it costs. */
  points: Type.Number(),
  severity: oneOf(...SEVERITIES),
  where: Type.String(),
  /** Null: at a place that is no window. */
  organisationId: nullable(Type.Integer()),
  windowNumber: nullable(Type.String()),
  /** Masked but for the inspection and the head of the window. */
  staffNames: Type.Array(Type.String()),
  photoCount: Type.Integer(),
  state: oneOf(...FINDING_STATES),
  isOverdue: Type.Boolean(),
  /** What was said to it last. */
  note: nullable(Type.String()),
  settledByName: nullable(Type.String()),
  recordedByName: Type.String(),
  recordedAt: Moment,
  acts: Type.Array(oneOf(...FINDING_ACTS), { description: 'what this person may do now' }),
});
export type HallFinding = Static<typeof HallFinding>;

/** One finding with its round, its photos and its journal. */
export const HallFindingDetail = Type.Object({
  ...HallFinding.properties,
  inspection: nullable(Inspection),
  /** None for who may not look at them. */
  photos: Type.Array(StoredFile),
  /** As the inspection has them, or as the head of the window has those of his own. */
  isOwn: Type.Boolean(),
  isInspector: Type.Boolean(),
  journal: Type.Array(
    Type.Object({
      act: oneOf(...FINDING_ACTS),
      note: nullable(Type.String()),
      byName: Type.String(),
      at: Moment,
    }),
    { description: 'the first first' },
  ),
});
export type HallFindingDetail = Static<typeof HallFindingDetail>;

const Bodies = Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() }));

export const listHallFindings = {
  operationId: 'listHallFindings',
  summary:
    'What the inspection of the hall (大厅巡查) found in a period, what is open, its rounds, and the sentences that come of it.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/findings',
  access: HALL_READERS,
  reach: 'everything',
  query: RegisterDays,
  reply: Type.Object({
    findings: Type.Array(HallFinding, { description: 'of these days, the latest first' }),
    open: Type.Array(HallFinding, { description: 'of any day, what is due first' }),
    inspections: Type.Array(Inspection, { description: 'of these days, the latest first' }),
    /** Working days of the period, since there are rounds, that had fewer than two of the daily ones. */
    missedRounds: Type.Array(Type.Object({ day: Day, rounds: Type.Integer() })),
    /** By the headings that are on at the end of the period, in the order of print. */
    sentences: Type.Array(
      Type.Object({ heading: oneOf(...INSPECTION_HEADINGS), sentence: Type.String() }),
    ),
    /** Where there are windows. */
    bodies: Bodies,
    isInspector: Type.Boolean(),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

const findingParams = Type.Object({ findingId: Uuid });

export const getHallFinding = {
  operationId: 'getHallFinding',
  summary: 'One finding of the inspection with its round, its photos and its journal.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/findings/:findingId',
  access: HALL_READERS,
  reach: 'everything',
  params: findingParams,
  reply: HallFindingDetail,
  refusals: ['hall/not-found'],
} as const satisfies Endpoint;

export const recordInspection = {
  operationId: 'recordInspection',
  summary: 'Note a round of the inspection: how it came about, when, where, and who went.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/inspections',
  access: ['INSPECTOR'],
  reach: 'everything',
  body: exactly(round),
  reply: Type.Object({ inspectionId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const recordHallFinding = {
  operationId: 'recordHallFinding',
  summary: 'Note what the inspection found: code, window or place, how often, by when to mend.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/findings',
  access: ['INSPECTOR'],
  reach: 'everything',
  body: exactly({
    ...finding,
    code: FINDING_CODE,
    where: Where,
    /** What each time costs, within what the code allows. */
    points: FindingPoints,
    inspectionId: nullable(Uuid),
    photoFileIds: Type.Array(StoredFile.properties.fileId, {
      ...{ maxItems: PHOTOS_MAX, uniqueItems: true },
      description: 'pictures (JPEG or PNG) of own uploads',
    }),
  }),
  reply: Type.Object({ findingId: Uuid }),
  idempotency: 'key',
  refusals: [
    'identity/organisation-unknown',
    'hall/day',
    'hall/code-unknown',
    'hall/points',
    'hall/window-unknown',
    'hall/staff-unknown',
    'hall/staff-named',
    'hall/inspection-unknown',
    'hall/file-unknown',
    'hall/photo-type',
  ],
} as const satisfies Endpoint;

export const answerHallFinding = {
  operationId: 'answerHallFinding',
  summary: 'Say how the window mended a finding, or contest it once.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/findings/:findingId/answer',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: findingParams,
  body: exactly({ act: oneOf(...FINDING_ANSWERS), note: text(500) }),
  reply: Type.Object({ findingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/finding-state', 'hall/own-act'],
} as const satisfies Endpoint;

export const settleHallFinding = {
  operationId: 'settleHallFinding',
  summary:
    'See that a finding is mended or send it back, uphold it against its window, or take it out of account.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/findings/:findingId/settlement',
  access: ['INSPECTOR'],
  reach: 'everything',
  params: findingParams,
  body: exactly({ act: oneOf(...FINDING_SETTLEMENTS), note: text(500) }),
  reply: Type.Object({ findingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/finding-state', 'hall/own-act'],
} as const satisfies Endpoint;

const photoParams = Type.Object({ findingId: Uuid, fileId: StoredFile.properties.fileId });

export const downloadFindingPhoto = {
  operationId: 'downloadFindingPhoto',
  summary: 'A photo of a finding, as an attachment.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/findings/:findingId/photos/:fileId',
  access: ['INSPECTOR'],
  reach: 'everything',
  params: photoParams,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['hall/not-found'],
} as const satisfies Endpoint;

export const downloadOwnFindingPhoto = {
  operationId: 'downloadOwnFindingPhoto',
  summary: 'A photo of a finding at a window of this person, as an attachment.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/findings/own/:findingId/photos/:fileId',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: photoParams,
  produces: 'application/octet-stream',
  reply: Type.Any(),
  refusals: ['hall/not-found', 'hall/of-others'],
} as const satisfies Endpoint;

export const listWindowStaff = {
  operationId: 'listWindowStaff',
  summary:
    'The staff of a body, to name them in a finding or in thanks; a head of windows has those of his own.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/staff',
  access: ['INSPECTOR', 'WINDOW_HEAD'],
  reach: 'everything',
  query: exactly({ organisationId: Serial }),
  reply: Type.Object({
    staff: Type.Array(Type.Object({ staffId: Uuid, name: Type.String() })),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const switchHallHeading = {
  operationId: 'switchHallHeading',
  summary: 'Switch a heading of the inspection on or off from a day on; earlier weeks keep theirs.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/headings',
  access: ['INSPECTOR'],
  reach: 'everything',
  body: exactly({
    heading: oneOf('EPIDEMIC_CONTROL'),
    from: Day,
    isOn: Type.Boolean(),
    reason: text(200),
  }),
  reply: Type.Object({ heading: oneOf(...INSPECTION_HEADINGS), from: Day, isOn: Type.Boolean() }),
  idempotency: 'key',
  refusals: ['hall/day'],
} as const satisfies Endpoint;
