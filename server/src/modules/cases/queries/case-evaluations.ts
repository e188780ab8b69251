import type { CaseDetail } from '@banshi/contract/case-views';
import type { ConditionStage } from '@banshi/contract/eligibility-words';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { StaffId, StaffName } from '../../identity/index.ts';
import { type Case, isReadyFor } from '../core/case.ts';
import { conditionsAt } from '../core/eligibility.ts';
import { actorOf, type CaseEvent } from '../core/event.ts';
import type { CaseDeps, MatterFacts } from '../deps.ts';

/** What was found of conditions so far, and what waits to be looked at with the next step. */
export function describeConditions(
  { now }: Pick<CaseDeps, 'now'>,
  events: readonly CaseEvent[],
  shown: {
    readonly current: Case;
    readonly matter: MatterFacts;
    readonly applicantKind: 'person' | 'organisation';
    readonly names: ReadonlyMap<StaffId, StaffName>;
  },
): Pick<CaseDetail, 'openConditions' | 'evaluations'> {
  const { current, matter, applicantKind, names } = shown;
  const stage = stageOf(current);
  const keyProject = current.origin === 'counter' ? current.keyProject : undefined;
  const facts = { today: localDateOf(now()), applicantKind, keyProject };
  const open = stage ? conditionsAt(stage, matter.conditions, facts) : [];
  return {
    openConditions: open.map(({ no, text, byLaw, stage: of, computed }) => ({
      ...{ no, text, byLaw, stage: of, computed: computed ?? null },
    })),
    evaluations: events.flatMap((event) => evaluationIn(event, matter.version, names)),
  };
}

function stageOf(current: Case): ConditionStage | undefined {
  if (current.origin === 'source') return undefined;
  if (isReadyFor('accept', current)) return 'ACCEPTANCE';
  return isReadyFor('review', current) ? 'GRANT' : undefined;
}

function evaluationIn(
  event: CaseEvent,
  matterVersion: number,
  names: ReadonlyMap<StaffId, StaffName>,
): CaseDetail['evaluations'] {
  if (!('evaluation' in event) || !event.evaluation) return [];
  const conditions = event.evaluation.map(({ computed, reason, ...one }) => ({
    ...one,
    computed: computed ?? false,
    reason: reason ?? null,
  }));
  const by = actorOf(event);
  const isOfGrant = event.type === 'cases/reviewed' || event.type === 'cases/granted-at-once';
  const stage = isOfGrant ? ('GRANT' as const) : ('ACCEPTANCE' as const);
  const byName = (by && names.get(by)?.name) ?? '';
  return [{ stage, at: formatInstant(event.at), byName, matterVersion, conditions }];
}
