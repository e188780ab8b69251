import type { Instant } from '../kernel/instant.ts';
import type {
  ApplicantId,
  CaseId,
  Protection,
  Report,
  ReportedLine,
} from '../modules/cases/index.ts';
import { caseIdOf } from '../platform/crypto/index.ts';

/** What a test tells of a line; everything else has a value. */
export interface ReportGiven
  extends Pick<Report, 'receivedAt' | 'acceptedAt' | 'closedAt' | 'closeType'> {
  readonly source?: string;
  readonly sourceCaseNo: string;
  readonly matterId?: number;
  readonly departmentId?: number;
  readonly applicantId?: string;
  readonly area?: string;
  readonly summary?: string;
}

const SOMEONE = '00000000-0000-8000-8000-000000000009';

/** A checked line, of the source `test` unless another is told. */
export function aReport(given: ReportGiven): ReportedLine {
  const { sourceCaseNo, matterId = 1, departmentId = 7, area = '510000', ...rest } = given;
  const { source = 'test', ...told } = rest;
  const { summary = '示例', applicantId: someone = SOMEONE, ...facts } = told;
  const applicantId = someone as ApplicantId;
  const [kind, name] = ['person', '示例申请人'] as const;
  return {
    report: {
      caseId: caseIdOf(source, sourceCaseNo) as CaseId,
      identity: {
        matterId,
        departmentId,
        applicantId,
        applicantKind: kind,
        channel: 'window',
        area,
        source,
        sourceCaseNo,
        summary,
      },
      applicantName: name,
      ...facts,
    },
    applicant: { id: applicantId, kind, idType: '111', idNumber: '510104199003071018', name },
  };
}

/** Protection that hides nothing, for tests that do not look at it. */
export const openProtection: Protection = {
  encrypt: (clear) => Buffer.from(clear),
  decrypt: (sealed) => sealed.toString(),
  applicantIdOf: () => SOMEONE,
  blindIndex: (value) => Buffer.from(value),
};

/** A moment `ms` after 2022-01-01 in Shanghai. */
export function in2022(ms: number): Instant {
  return (Date.parse('2022-01-01T00:00:00+08:00') + ms) as Instant;
}
