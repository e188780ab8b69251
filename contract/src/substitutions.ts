import { type Static, Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, exactly, Moment, nullable, oneOf, Serial, Uuid } from './fields.ts';
import type { RefusalCode } from './problem.ts';
import { CASE_HOLDERS } from './roles.ts';

const Person = Type.Object({ staffId: Uuid, name: Type.String() });

/** AB 岗: from day to day B does the work of A, who is away. */
export const Substitution = Type.Object({
  substitutionId: Uuid,
  absent: Person,
  substitute: Person,
  roles: Type.Array(oneOf(...CASE_HOLDERS)),
  from: Day,
  to: Day,
  state: oneOf('ahead', 'running', 'over'),
  recordedByName: Type.String(),
  recordedAt: Moment,
  /** Ended before its day, and by whom. */
  endedByName: nullable(Type.String()),
});
export type Substitution = Static<typeof Substitution>;

/** The substitutions of a body, and the staff to choose from with the roles that each may convey. */
export const BodySubstitutions = Type.Object({
  substitutions: Type.Array(Substitution, { description: 'the latest first' }),
  staff: Type.Array(
    Type.Object({ ...Person.properties, roles: Type.Array(oneOf(...CASE_HOLDERS)) }),
  ),
});
export type BodySubstitutions = Static<typeof BodySubstitutions>;

const REFUSALS = [
  'identity/organisation-unknown',
  'identity/other-organisation',
  'identity/substitution-invalid',
  'identity/substitution-unknown',
] as const satisfies readonly RefusalCode[];

const bodyParams = Type.Object({ organisationId: Serial });

export const listSubstitutions = {
  operationId: 'listSubstitutions',
  summary: 'Who stands in for whom in a body (AB 岗), and the staff to choose from.',
  tag: 'identity',
  method: 'GET',
  path: '/organisations/:organisationId/substitutions',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: bodyParams,
  reply: BodySubstitutions,
  refusals: REFUSALS,
} as const satisfies Endpoint;

export const recordSubstitution = {
  operationId: 'recordSubstitution',
  summary: 'Record that one of the staff is away from day to day, and who does his work (AB 岗).',
  tag: 'identity',
  method: 'POST',
  path: '/organisations/:organisationId/substitutions',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: bodyParams,
  body: exactly({
    absentId: Uuid,
    substituteId: Uuid,
    roles: Type.Array(oneOf(...CASE_HOLDERS), {
      minItems: 1,
      maxItems: CASE_HOLDERS.length,
      uniqueItems: true,
    }),
    from: Day,
    to: Day,
  }),
  reply: BodySubstitutions,
  idempotency: 'none',
  refusals: REFUSALS,
} as const satisfies Endpoint;

export const endSubstitution = {
  operationId: 'endSubstitution',
  summary: 'End a substitution at once: who was away is back.',
  tag: 'identity',
  method: 'POST',
  path: '/organisations/:organisationId/substitutions/:substitutionId/end',
  access: ['WINDOW_HEAD'],
  reach: 'bodies',
  params: Type.Object({ organisationId: Serial, substitutionId: Uuid }),
  reply: BodySubstitutions,
  idempotency: 'none',
  refusals: REFUSALS,
} as const satisfies Endpoint;
