import type { DelegationAct, DelegationStep } from '@banshi/contract/delegation-acts';
import { assert } from '../../../kernel/assert.ts';
import { type LocalDate, localDateOf, parseLocalDate } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type Delegation, stateOn } from '../core/delegation.ts';
import { daysFor, type LifeRefusal, lifeRefusal, stateAfter } from '../core/delegation-life.ts';
import { activationFindings, delegationFindings } from '../core/delegation-rules.ts';
import type { DelegationDeps } from '../deps.ts';
import { backgroundOf } from '../queries/background.ts';
import { findDelegation } from '../queries/delegations.ts';
import { lockDelegation, updateDelegation } from '../store/delegation-store.ts';
import { callerOf, type DelegationInvalid, invalid } from './write-delegation.ts';

export type ActRefusal =
  | LifeRefusal
  | DelegationInvalid
  | {
      readonly code: 'delegations/day';
      readonly from: LocalDate | null;
      readonly to: LocalDate;
    };

/** A step in the life of a delegation: by who may, after what it follows, and kept with who did it. */
export async function actOnDelegation(
  deps: DelegationDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly delegationId: number;
    readonly revision: number;
    readonly act: DelegationAct;
  },
): Promise<Result<DelegationStep, ActRefusal>> {
  const { actor, delegationId, revision, act } = given;
  await lockDelegation(tx, delegationId);
  const found = await findDelegation(tx, delegationId);
  const at = deps.now();
  const today = localDateOf(at);
  const state = found && stateOn(found, today);
  const { action } = act;
  const refusal = lifeRefusal(action, { found, state, caller: callerOf(actor), revision });
  if (refusal) return refuse(refusal);
  assert(found, 'a delegation that is not there is refused');
  const wrong =
    dayRefusal(found, act, today) ?? (await ruleRefusal(deps, tx, { found, act, today }));
  if (wrong) return refuse(wrong);
  const next = afterAct(found, act);
  await updateDelegation(tx, next, { action, act, at, by: actor.staffId });
  return ok({ delegationId, revision: next.revision, state: stateOn(next, today) });
}

function dayRefusal(
  found: Delegation,
  act: DelegationAct,
  today: LocalDate,
): ActRefusal | undefined {
  if (!('on' in act)) return undefined;
  const { from, to } = daysFor(act.action, found, today);
  const on = parseLocalDate(act.on);
  if (on && on <= to && (from === undefined || on >= from)) return undefined;
  return { code: 'delegations/day', from: from ?? null, to };
}

/** What is signed keeps all rules, and what comes into use still does. */
async function ruleRefusal(
  deps: DelegationDeps,
  tx: Tx,
  { found, act, today }: { found: Delegation; act: DelegationAct; today: LocalDate },
): Promise<DelegationInvalid | undefined> {
  if (act.action !== 'sign' && act.action !== 'activate') return undefined;
  const { content, announcedOn } = found;
  const background = await backgroundOf(deps, tx, content);
  return invalid([
    ...delegationFindings(content, background),
    ...(act.action === 'activate' ? activationFindings(content, { announcedOn, today }) : []),
  ]);
}

function afterAct(found: Delegation, act: DelegationAct): Delegation {
  const { action } = act;
  const next = {
    ...found,
    revision: found.revision + 1,
    state: stateAfter(action, found.state),
  };
  switch (act.action) {
    case 'sign':
      return { ...next, signedOn: act.on as LocalDate, paperNo: act.note };
    case 'announce':
      return { ...next, announcedOn: act.on as LocalDate, announcedIn: act.note };
    case 'handOver':
      return { ...next, handedOverOn: act.on as LocalDate };
    default:
      return next;
  }
}
