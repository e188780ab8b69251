import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, Serial, text, Uuid } from './fields.ts';
import { HALL_READERS, RegisterDays } from './hall-visits.ts';

const trainingParams = Type.Object({ trainingId: Uuid });
const FORMS_MAX = 1000;

/** A training of window staff as it is recorded: on what, by whom, for how many, what is to be improved. */
export const TrainingContent = exactly({
  topics: Type.Array(text(60), { minItems: 1, maxItems: 10 }),
  lecturers: Type.Array(text(100), { maxItems: 10, description: 'each with his post' }),
  attendees: Type.Integer({ minimum: 1, maximum: FORMS_MAX }),
  shortcomings: nullable(text(200)),
});
export type TrainingContent = Static<typeof TrainingContent>;

/** The forms that came back, and those of grade 4 or 5 of 5 over all. */
const Evaluation = {
  returned: Type.Integer({ minimum: 0, maximum: FORMS_MAX }),
  good: Type.Integer({ minimum: 0, maximum: FORMS_MAX }),
};

/** A training in the register, with what its attendees thought of it. */
export const Training = Type.Composite([
  TrainingContent,
  Type.Object({
    trainingId: Uuid,
    organisationId: Type.Integer(),
    organisationName: Type.String(),
    heldOn: Day,
    evaluation: nullable(Type.Object(Evaluation)),
    /** Whether a text may say that all praised it (一致好评). */
    carriesPraise: Type.Boolean(),
    /** As the bulletin may tell it. */
    sentence: Type.String(),
    recordedByName: Type.String(),
    recordedAt: Moment,
    withdrawn: nullable(Type.Object({ reason: Type.String(), byName: Type.String() })),
    /** Whether this person keeps the trainings of this body. */
    isKeeper: Type.Boolean(),
  }),
]);
export type Training = Static<typeof Training>;

export const listTrainings = {
  operationId: 'listTrainings',
  summary: 'Trainings of window staff (培训) of a period, with the forms of their attendees.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/trainings',
  access: HALL_READERS,
  reach: 'everything',
  query: RegisterDays,
  reply: Type.Object({
    trainings: Type.Array(Training, { description: 'the latest first' }),
    /** The bodies whose trainings this person records. */
    bodies: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
  }),
  refusals: ['hall/day'],
} as const satisfies Endpoint;

export const recordTraining = {
  operationId: 'recordTraining',
  summary: 'Record a training that was held at a window.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({ organisationId: Serial, heldOn: Day, content: TrainingContent }),
  reply: Type.Object({ trainingId: Uuid }),
  idempotency: 'key',
  refusals: ['identity/organisation-unknown', 'hall/of-others', 'hall/day'],
} as const satisfies Endpoint;

export const evaluateTraining = {
  operationId: 'evaluateTraining',
  summary: 'Note once how many forms of a training came back, and how many of them were good.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings/:trainingId/evaluation',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: trainingParams,
  body: exactly(Evaluation),
  reply: Type.Object({ trainingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/forms', 'hall/settled'],
} as const satisfies Endpoint;

export const withdrawTraining = {
  operationId: 'withdrawTraining',
  summary: 'Take a training that was recorded wrongly out of account; it stays in the register.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings/:trainingId/withdrawal',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: trainingParams,
  body: exactly({ reason: text(500) }),
  reply: Type.Object({ trainingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/settled'],
} as const satisfies Endpoint;
