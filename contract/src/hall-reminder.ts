import { Type } from '@sinclair/typebox';
import type { Endpoint } from './endpoint.ts';
import { Day, Moment, nullable } from './fields.ts';
import { REPORTERS } from './hall-contributions.ts';

export const getContributionReminder = {
  operationId: 'getContributionReminder',
  summary:
    'The planned issue for which windows report next, within a week, and which windows of this person have not reported for it.',
  tag: 'hall',
  method: 'GET',
  path: '/hall/contribution-reminder',
  access: REPORTERS,
  reach: 'self',
  reply: Type.Object({
    due: nullable(
      Type.Object({
        from: Day,
        to: Day,
        issueOn: Day,
        deadline: Moment,
        missing: Type.Array(Type.Object({ organisationId: Type.Integer(), name: Type.String() })),
      }),
    ),
  }),
  refusals: [],
} as const satisfies Endpoint;
