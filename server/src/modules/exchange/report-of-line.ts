import { caseIdOf } from '../../platform/crypto/index.ts';
import type { ApplicantId, CaseId, Protection, ReportedLine } from '../cases/index.ts';
import type { ReportLine } from './core/report-line.ts';

/** What a checked line tells of a case, with the ids that are made from it. */
export function reportOfLine(line: ReportLine, protection: Protection): ReportedLine {
  const { source, sourceCaseNo, matterId, departmentId, summary, channel, area } = line;
  const { kind, name, idType, idNumber } = line.applicant;
  const applicantId = protection.applicantIdOf(idType, idNumber) as ApplicantId;
  return {
    report: {
      caseId: caseIdOf(source, sourceCaseNo) as CaseId,
      identity: {
        matterId,
        departmentId,
        applicantId,
        applicantKind: kind,
        channel,
        area,
        ...(line.crossProvince ? { crossProvince: line.crossProvince } : {}),
        source,
        sourceCaseNo,
        summary,
      },
      applicantName: name,
      ...line.facts,
    },
    applicant: { id: applicantId, kind, idType, idNumber, name },
  };
}
