import { isBefore, type LocalDate } from '../../../../kernel/local-date.ts';
import type { ItemFacts } from '../bulletin-file.ts';
import type { FoundInText } from './finding.ts';

/** A published document of the policy library. */
export interface RecordedPolicy {
  readonly policyId: number;
  readonly docNo: string;
  /** The last day on which it acts; undefined where none is set. */
  readonly lastDay: LocalDate | undefined;
  /** Whether it was repealed or superseded, on whatever day that takes effect. */
  readonly isEnded: boolean;
  readonly supersededBy: string | null;
}

const QUOTED = 16;

/** P14: an item that tells of a policy document names it by its number, and of one that is over it is asked. */
export function policyFindings(
  text: string,
  { policy }: ItemFacts,
  known: {
    readonly issueDate: LocalDate;
    readonly policies: readonly RecordedPolicy[] | undefined;
  },
): readonly FoundInText[] {
  if (policy === undefined || known.policies === undefined) return [];
  const recorded = known.policies.find(({ policyId }) => policyId === policy.policyId);
  const { docNo } = recorded ?? policy;
  if (!recorded) return [{ ...found(text), code: 'policy-unrecorded', facts: { docNo } }];
  const isNamed = text.replaceAll(/\s/gu, '').includes(docNo);
  return [
    ...(isNamed ? [] : [{ ...found(text), code: 'policy-unnamed', facts: { docNo } } as const]),
    ...endedFindings(text, recorded, known.issueDate),
  ];
}

function endedFindings(
  text: string,
  { docNo, lastDay, isEnded, supersededBy }: RecordedPolicy,
  issueDate: LocalDate,
): readonly FoundInText[] {
  if (lastDay === undefined || !(isEnded || isBefore(lastDay, issueDate))) return [];
  const facts = { docNo, lastDay, ...(supersededBy === null ? {} : { supersededBy }) };
  return [{ ...found(text), code: 'policy-ended', facts }];
}

function found(text: string) {
  const quote = [...text].slice(0, QUOTED).join('');
  return { rule: 'P14', severity: 'warning', quote } as const;
}
