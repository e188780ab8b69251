import { creditCodeOf } from '../kernel/credit-code.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { MatterCodes } from '../modules/exchange/index.ts';

/** An organisation as a line names it. */
export const ORGANISATION = {
  kind: 'organisation',
  name: '示例公司',
  idType: '001',
  idNo: creditCodeOf('91510000AM000017'),
} as const;

/** A line that keeps every rule; a test changes what it is about. */
export function aLine(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    source: 'jkw',
    sourceCaseNo: 'WJ-2022-000017',
    matter: 'M1',
    applicant: { kind: 'person', name: '示例申请人', idType: '111', idNo: '510104199003071018' },
    summary: '示例',
    channel: 'window',
    area: '510000',
    receivedAt: '2022-01-04T09:12:00+08:00',
    acceptedAt: '2022-01-05T10:00:00+08:00',
    closedAt: '2022-01-20T15:30:00+08:00',
    closeType: 'granted',
    ...changes,
  };
}

/** Matters M1 to M3; M4 is a draft, B1 a basic code that two departments implement. */
export const codes: MatterCodes = {
  find: (given) => {
    const matterId = Number(/^M([1-4])$/.exec(given)?.[1]);
    if (given === 'B1') {
      return refuse({ code: 'catalogue/ambiguous-code', given, taskCodes: ['M1', 'M2'] });
    }
    if (!matterId) return refuse({ code: 'catalogue/not-found', given });
    return ok({ matterId, departmentId: 7, state: matterId === 4 ? 'DRAFT' : 'PUBLISHED' });
  },
};
