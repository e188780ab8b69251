import type { FindingState, InspectionHeading } from '@banshi/contract/hall-words';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import type { HallDeps } from '../deps.ts';
import { isFinding } from '../queries/findings.ts';
import { insertFinding, insertSwitch, markFindingSettled } from '../store/hall-store.ts';

/** A finding as the inspector tells it; days are checked here. */
export interface GivenFinding {
  readonly heading: InspectionHeading;
  readonly foundOn: string;
  readonly where: { readonly organisationId: number } | { readonly place: string };
  readonly count: number;
  readonly problem: string;
  readonly mendBy: string;
}

/** Notes what was found on a day up to today, to be mended on that day or later. */
export async function keepFinding(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenFinding },
): Promise<
  Result<
    { readonly findingId: string },
    DayRefusal | { readonly code: 'identity/organisation-unknown' }
  >
> {
  const at = deps.now();
  const foundOn = registerDay(given.foundOn, { field: 'foundOn', to: localDateOf(at) });
  if (!foundOn.ok) return foundOn;
  const mendBy = registerDay(given.mendBy, { field: 'mendBy', from: foundOn.value });
  if (!mendBy.ok) return mendBy;
  const { where, heading, count } = given;
  const organisationId = 'organisationId' in where ? where.organisationId : null;
  const { byId } = await deps.organisations();
  if (organisationId !== null && !byId.has(organisationId)) {
    return refuse({ code: 'identity/organisation-unknown' });
  }
  const findingId = deps.newId();
  const finding = {
    ...{ findingId, heading, count, organisationId, place: 'place' in where ? where.place : null },
    // It stands in the middle of a sentence.
    problem: given.problem.trim().replace(/[。；，、]+$/u, ''),
    ...{ foundOn: foundOn.value, mendBy: mendBy.value },
  };
  await insertFinding(tx, finding, { at, by: actor.staffId });
  return ok({ findingId });
}

/** Notes how a finding was mended, or that it does not count; once. */
export async function settleFinding(
  deps: HallDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly findingId: string;
    readonly state: Exclude<FindingState, 'OPEN'>;
    readonly note: string;
  },
): Promise<
  Result<
    { readonly findingId: string },
    { readonly code: 'hall/not-found' } | { readonly code: 'hall/settled' }
  >
> {
  const { actor, findingId } = given;
  if (!(await isFinding(tx, findingId))) return refuse({ code: 'hall/not-found' });
  const isDone = await markFindingSettled(tx, given, { at: deps.now(), by: actor.staffId });
  return isDone ? ok({ findingId }) : refuse({ code: 'hall/settled' });
}

/** Switches a heading on or off from a day on; the days before keep what they had. */
export async function switchHeading(
  deps: HallDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly heading: InspectionHeading;
    readonly from: string;
    readonly isOn: boolean;
    readonly reason: string;
  },
): Promise<
  Result<
    { readonly heading: InspectionHeading; readonly from: LocalDate; readonly isOn: boolean },
    DayRefusal
  >
> {
  const from = registerDay(given.from, { field: 'from' });
  if (!from.ok) return from;
  const { actor, heading, isOn, reason } = given;
  const one = { heading, from: from.value, isOn };
  await insertSwitch(tx, { ...one, reason }, { at: deps.now(), by: actor.staffId });
  return ok(one);
}
