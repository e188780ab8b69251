import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, text, Uuid } from './fields.ts';
import { REPORTERS } from './hall-contributions.ts';
import { HALL_READERS, RegisterDays, Requirement, Task } from './hall-visits.ts';
import { FORM_QUESTIONS, GRADE_MAX } from './hall-words.ts';

const trainingParams = Type.Object({ trainingId: Uuid });
const FORMS_MAX = 1000;
const FORMS_AT_ONCE = 100;

const about = {
  topics: Type.Array(text(60), { minItems: 1, maxItems: 10 }),
  lecturers: Type.Array(text(100), { maxItems: 10, description: 'each with his post' }),
  attendees: Type.Integer({ minimum: 1, maximum: FORMS_MAX }),
};

/** A training of window staff as it is recorded: on what, by whom, for how many. */
export const TrainingContent = exactly({
  ...about,
  matterIds: Type.Array(Serial, {
    ...{ maxItems: 10, uniqueItems: true },
    description: 'the matters that the topics are about',
  }),
});
export type TrainingContent = Static<typeof TrainingContent>;

const grade = Type.Integer({ minimum: 1, maximum: GRADE_MAX });

/** What one attendee thought of a training; nobody's name stands on it. */
export const TrainingForm = exactly({
  relevance: grade,
  practicality: grade,
  teaching: grade,
  overall: grade,
});
export type TrainingForm = Static<typeof TrainingForm>;

/** The forms that came back, those of grade 4 or 5 of 5 over all, and how often each grade was given. */
const Evaluation = Type.Object({
  returned: Type.Integer(),
  good: Type.Integer(),
  questions: Type.Array(
    Type.Object({
      question: oneOf(...FORM_QUESTIONS),
      /** From grade 1 to grade 5. */
      counts: Type.Array(Type.Integer()),
    }),
    { description: 'none where only numbers of forms were noted, as was done before' },
  ),
});

/** A training in the register, with what its attendees thought of it and what is to be improved. */
export const Training = Type.Object({
  ...about,
  trainingId: Uuid,
  organisationId: Type.Integer(),
  organisationName: Type.String(),
  heldOn: Day,
  matters: Type.Array(Type.Object({ matterId: Type.Integer(), name: Type.String() })),
  /** In words, as was noted before there were tasks. */
  shortcomings: nullable(Type.String()),
  /** What falls short, as tasks. */
  improvements: Type.Array(Task),
  evaluation: nullable(Evaluation),
  /** Whether a text may say that all praised it (一致好评). */
  carriesPraise: Type.Boolean(),
  /** As the bulletin may tell it. */
  sentence: Type.String(),
  recordedByName: Type.String(),
  recordedAt: Moment,
  withdrawn: nullable(Type.Object({ reason: Type.String(), byName: Type.String() })),
  /** Whether this person keeps the trainings of this body. */
  isKeeper: Type.Boolean(),
});
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
  summary: 'Record a training that was held at a window, and what is to be improved as tasks.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  body: exactly({
    organisationId: Serial,
    heldOn: Day,
    content: TrainingContent,
    improvements: Type.Array(exactly(Requirement), { maxItems: 10 }),
  }),
  reply: Type.Object({ trainingId: Uuid }),
  idempotency: 'key',
  refusals: ['identity/organisation-unknown', 'hall/of-others', 'hall/day', 'hall/matter-unknown'],
} as const satisfies Endpoint;

export const enterTrainingForms = {
  operationId: 'enterTrainingForms',
  summary: 'Enter forms of a training that came back on paper, each as it was filled in.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings/:trainingId/forms',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: trainingParams,
  body: exactly({
    forms: Type.Array(TrainingForm, { minItems: 1, maxItems: FORMS_AT_ONCE }),
  }),
  reply: Type.Object({ trainingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/forms', 'hall/settled'],
} as const satisfies Endpoint;

export const listTrainingsToAnswer = {
  operationId: 'listTrainingsToAnswer',
  summary:
    'Trainings of the last thirty days at the windows of this person that he has not answered.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/trainings/own',
  access: REPORTERS,
  reach: 'self',
  reply: Type.Object({
    trainings: Type.Array(
      Type.Object({
        trainingId: Uuid,
        organisationName: Type.String(),
        heldOn: Day,
        topics: Type.Array(Type.String()),
      }),
      { description: 'the latest first' },
    ),
  }),
  refusals: [],
} as const satisfies Endpoint;

export const answerTraining = {
  operationId: 'answerTraining',
  summary: 'Fill in one’s own form of a training, once; the form does not tell whose it is.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings/:trainingId/answer',
  access: REPORTERS,
  reach: 'bodies',
  params: trainingParams,
  body: TrainingForm,
  reply: Type.Object({ trainingId: Uuid }),
  /** A kept answer would name who sent which form: its fingerprint is easily tried. */
  idempotency: 'none',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/forms', 'hall/settled', 'hall/answered'],
} as const satisfies Endpoint;

export const closeImprovement = {
  operationId: 'closeImprovement',
  summary: 'Close what a training showed to fall short, with the evidence that it is improved.',
  tag: 'hall',
  method: 'POST',
  path: '/hall/trainings/:trainingId/closing',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: trainingParams,
  body: exactly({ ordinal: Serial, on: Day, evidence: text(500) }),
  reply: Type.Object({ trainingId: Uuid }),
  idempotency: 'key',
  refusals: ['hall/not-found', 'hall/of-others', 'hall/day', 'hall/settled'],
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
