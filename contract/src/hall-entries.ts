import { type Static, Type } from '@sinclair/typebox';
import { BUCKETS } from './case-words.ts';
import { matterParams } from './catalogue.ts';
import type { Endpoint } from './endpoint.ts';
import { ENTRY_EXEMPTIONS, ENTRY_STATES, ENTRY_VIEWS, WINDOW_MODES } from './entry-words.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, serialOrNone, text } from './fields.ts';

const Window = Type.Object({
  windowId: Type.Integer(),
  number: Type.String(),
  name: Type.String(),
});

/** Where a matter stands: in the hall, outside of it, or on the negative list with its reason. */
const STANDING = {
  state: oneOf(...ENTRY_STATES),
  exemption: nullable(oneOf(...ENTRY_EXEMPTIONS)),
  window: nullable(Window),
  mode: nullable(oneOf(...WINDOW_MODES)),
  note: nullable(Type.String()),
};

/** 进驻: a matter of the register as it stood on a day. */
export const HallEntry = Type.Object({
  matterId: Type.Integer(),
  taskCode: Type.String(),
  name: Type.String(),
  department: Type.Object({ organisationId: Type.Integer(), shortName: Type.String() }),
  ...STANDING,
  since: nullable(
    Type.String({ description: 'from which day; null: nothing was noted, and it should enter' }),
  ),
});
export type HallEntry = Static<typeof HallEntry>;

/** 进驻率: entered of those that should, by how many windows of which kind, and who need not. */
export const EntrySums = Type.Object({
  shouldEnter: Type.Integer(),
  entered: Type.Integer(),
  comprehensive: Type.Integer({ description: 'of those entered, at 综合窗口' }),
  exempt: Type.Integer({ description: '负面清单' }),
});
export type EntrySums = Static<typeof EntrySums>;

export const listHallEntries = {
  operationId: 'listHallEntries',
  summary:
    'Which matters have entered the hall (应尽必进), as it stood at the end of a day; matters of the province on application.',
  tag: 'catalogue',
  method: 'GET',
  path: '/hall-entries',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({
    day: Type.Optional({ ...Day, description: 'today unless told' }),
    departmentId: Type.Optional(Serial),
    bucket: Type.Optional(oneOf(...BUCKETS)),
    type: Type.Optional(Type.String({ pattern: '^(0[1-9]|10|20)$' })),
    view: Type.Optional(oneOf(...ENTRY_VIEWS)),
    after: Type.Optional(serialOrNone('the cursor of the page before')),
    limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
  }),
  reply: Type.Object({
    day: Day,
    entries: Type.Array(HallEntry),
    next: nullable(Type.Integer()),
    total: Type.Integer({ description: 'of this view' }),
    sums: Type.Object(EntrySums.properties, { description: 'of all views' }),
  }),
  refusals: ['catalogue/entry-fault'],
} as const satisfies Endpoint;

/** One note of the register: from which day, what, by whom and when. */
export const EntryChange = Type.Object({
  version: Type.Integer(),
  from: Day,
  ...STANDING,
  at: Moment,
  byName: Type.String(),
});
export type EntryChange = Static<typeof EntryChange>;

export const getHallEntry = {
  operationId: 'getHallEntry',
  summary: 'What was noted of a matter in the register of entries, and the windows it can enter.',
  tag: 'catalogue',
  method: 'GET',
  path: '/matters/:matterId/hall-entry',
  access: 'signed-in',
  reach: 'everything',
  params: matterParams,
  reply: Type.Object({
    matterId: Type.Integer(),
    name: Type.String(),
    version: Type.Integer({ description: 'of the last note; 0: none' }),
    changes: Type.Array(EntryChange, { description: 'the latest first' }),
    /** Open today, and taking the matters of its department. */
    windows: Type.Array(Window),
    mayKeep: Type.Boolean(),
  }),
  refusals: ['catalogue/not-found'],
} as const satisfies Endpoint;

export const keepHallEntry = {
  operationId: 'keepHallEntry',
  summary: 'Note from which day a matter has entered the hall, has left it, or need not enter.',
  tag: 'catalogue',
  method: 'POST',
  path: '/matters/:matterId/hall-entry',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: matterParams,
  body: exactly({
    version: serialOrNone('of the last note that was seen'),
    from: Day,
    state: oneOf(...ENTRY_STATES),
    exemption: nullable(oneOf(...ENTRY_EXEMPTIONS)),
    windowId: nullable(Serial),
    mode: nullable(oneOf(...WINDOW_MODES)),
    note: nullable(text(200)),
  }),
  reply: Type.Object({ matterId: Type.Integer(), version: Type.Integer() }),
  idempotency: 'key',
  refusals: [
    'catalogue/not-found',
    'catalogue/other-organisation',
    'catalogue/entry-fault',
    'catalogue/entry-changed',
  ],
} as const satisfies Endpoint;
