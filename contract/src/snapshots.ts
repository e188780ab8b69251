import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, text, Uuid } from './fields.ts';
import { CHANGE_KINDS, SNAPSHOT_SCOPES } from './snapshot-words.ts';
import { DefinitionChoice, FigureRow } from './statistics.ts';

const DEPARTMENT_LENGTH_MAX = 40;

const Figures = Type.Object({
  accepted: Type.Integer(),
  closed: Type.Integer(),
  openStart: Type.Integer(),
  openEnd: Type.Integer(),
});

/** Figures as they were frozen, and as the same counting gives them now. */
const SnapshotRow = Type.Composite([FigureRow, Type.Object({ now: Figures })]);

/** Figures of a period as they stood at a moment, with what makes them provable. */
export const StatisticsSnapshot = Type.Object({
  snapshotId: Uuid,
  scope: oneOf(...SNAPSHOT_SCOPES),
  department: nullable(Type.Object({ code: Type.String(), name: Type.String() })),
  from: Day,
  to: Day,
  asOf: Moment,
  definition: Type.Integer({ description: 'the version of the definitions (口径) that counted' }),
  rows: Type.Array(SnapshotRow),
  total: SnapshotRow,
  sm3: Type.String({ description: 'SM3 of the canonical text, 64 hexadecimal digits' }),
  takenByName: nullable(Type.String({ description: 'null: taken on the command line' })),
});
export type StatisticsSnapshot = Static<typeof StatisticsSnapshot>;

const REFUSALS = [
  'statistics/period',
  'statistics/no-such-department',
  'statistics/not-counted',
] as const;

export const listSnapshots = {
  operationId: 'listSnapshots',
  summary:
    'The last snapshots of exactly this period, the latest first, each beside the figures of now: a period that was restated since shows by how much.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/snapshots',
  access: 'signed-in',
  reach: 'everything',
  query: exactly({ from: Day, to: Day }),
  reply: Type.Object({ snapshots: Type.Array(StatisticsSnapshot) }),
  refusals: ['statistics/period'],
} as const satisfies Endpoint;

export const takeSnapshot = {
  operationId: 'takeSnapshot',
  summary:
    'Freeze the figures of a period as of this moment: they are kept for good, hashed, and found again in the journal whatever comes after.',
  tag: 'statistics',
  method: 'POST',
  path: '/statistics/snapshots',
  access: ['STATISTICIAN', 'BULLETIN_EDITOR'],
  reach: 'everything',
  body: exactly({
    from: Day,
    to: Day,
    scope: oneOf(...SNAPSHOT_SCOPES),
    department: nullable(text(DEPARTMENT_LENGTH_MAX)),
    definition: DefinitionChoice,
  }),
  reply: StatisticsSnapshot,
  idempotency: 'key',
  refusals: REFUSALS,
} as const satisfies Endpoint;

/** One case whose entries changed figures of the period after they were frozen. */
export const SnapshotChange = Type.Object({
  caseId: Uuid,
  /** The number of the case here, or of the system that reported it. */
  caseNumber: Type.String(),
  matterName: Type.String(),
  departmentName: Type.String(),
  kind: oneOf(...CHANGE_KINDS),
  recordedAt: Moment,
  /** How many more were accepted and finished within the period; fewer where it is below zero. */
  accepted: Type.Integer(),
  closed: Type.Integer(),
});
export type SnapshotChange = Static<typeof SnapshotChange>;

export const listSnapshotChanges = {
  operationId: 'listSnapshotChanges',
  summary:
    'The cases that restated the figures of a snapshot since it was taken, those recorded last first. A page looks through so many entries and may be short, or empty; its cursor goes on behind them.',
  tag: 'statistics',
  method: 'GET',
  path: '/statistics/snapshots/:snapshotId/changes',
  access: 'signed-in',
  reach: 'everything',
  params: Type.Object({ snapshotId: Uuid }),
  query: exactly({ after: Type.Optional(text(40, { minLength: 0 })) }),
  reply: Type.Object({ changes: Type.Array(SnapshotChange), next: nullable(Type.String()) }),
  refusals: ['statistics/no-such-snapshot'],
} as const satisfies Endpoint;
