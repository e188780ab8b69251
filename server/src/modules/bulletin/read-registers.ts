import type { LocalDate } from '../../kernel/local-date.ts';
import type { Reader } from '../../platform/database/index.ts';
import { readPublishedPolicies } from '../catalogue/index.ts';
import { readTrainingForms, readWeekVisits } from '../hall/index.ts';
import { everySection } from './core/bulletin-body.ts';
import type { BulletinFile, BulletinSubsection } from './core/bulletin-file.ts';
import type { ProofBackground } from './core/proofreading/proofread.ts';

/** What proofreading holds a file against: the visits of its days, the forms of the trainings and the policy documents that it tells of. */
export async function readRegisters(
  db: Reader,
  file: BulletinFile,
): Promise<Required<Pick<ProofBackground, 'visits' | 'trainings' | 'policies'>>> {
  const days = everySection(file.sections).flatMap(evaluatedDays).toSorted();
  const policyIds = new Set(everySection(file.sections).flatMap(namedPolicies));
  const policies = await readPublishedPolicies(db, [...policyIds]);
  const [from] = days;
  const to = days.at(-1);
  return {
    visits: await readWeekVisits(db, file.period),
    policies: policies.map(({ policyId, content, lastDay, end }) => ({
      ...{ policyId, docNo: content.docNo, lastDay, isEnded: end !== undefined },
      supersededBy: end?.supersededBy ?? null,
    })),
    trainings: from && to ? await readTrainingForms(db, { from, to }) : [],
  };
}

/** The days of items that have forms; they may lie before those of the issue. */
function evaluatedDays({ items = [] }: BulletinSubsection): readonly LocalDate[] {
  return items.flatMap((item) =>
    typeof item !== 'string' && item.evaluation && item.happenedOn ? [item.happenedOn] : [],
  );
}

function namedPolicies({ items = [] }: BulletinSubsection): readonly number[] {
  return items.flatMap((item) => (typeof item === 'string' ? [] : (item.policy?.policyId ?? [])));
}
