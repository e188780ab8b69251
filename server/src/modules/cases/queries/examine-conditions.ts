import { sql } from 'kysely';
import { assert } from '../../../kernel/assert.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Act } from '../core/acceptance.ts';
import type { CounterCase } from '../core/case.ts';
import { type ConditionFacts, conditionsAt, type Examined, evaluate } from '../core/eligibility.ts';
import type { EvaluatedCondition } from '../core/evaluated-condition.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';

/** What is found of the conditions of a stage; nothing is read where the matter has none. */
export async function examineConditions(
  { db }: Pick<CaseDeps, 'db'>,
  current: CounterCase,
  given: {
    readonly stage: 'ACCEPTANCE' | 'GRANT';
    readonly matter: MatterFacts;
    readonly act: Act;
    readonly examined: Examined | undefined;
  },
): Promise<Result<readonly EvaluatedCondition[], CaseRefusal>> {
  const { stage, matter, act, examined } = given;
  if (matter.conditions.length === 0) return ok([]);
  const { rows } = await sql<Pick<ConditionFacts, 'applicantKind'>>`
    select applicant_kind as "applicantKind" from cases.cases where id = ${current.id}`.execute(db);
  assert(rows[0], 'a case has an applicant');
  const facts = { ...rows[0], today: localDateOf(act.at), keyProject: current.keyProject };
  return evaluate(conditionsAt(stage, matter.conditions, facts), examined);
}
