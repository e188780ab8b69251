import type { ProofFinding } from '@banshi/contract/proof-words';
import { isBefore } from '../../../../kernel/local-date.ts';
import type { BulletinFile } from '../bulletin-file.ts';

/**
 * P10: an issue tells of days that are over. One may be looked at before they are, so that an earlier
 * date asks and does not refuse the file.
 */
export function dateFindings({ issueDate, period }: BulletinFile): readonly ProofFinding[] {
  if (!isBefore(issueDate, period.to)) return [];
  const found = { code: 'dated-too-early', severity: 'warning', path: '$.issueDate' } as const;
  return [{ rule: 'P10', ...found, quote: issueDate, facts: { day: issueDate, last: period.to } }];
}
