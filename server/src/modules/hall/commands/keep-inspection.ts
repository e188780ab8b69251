import type { InspectionHeading, InspectionPlan } from '@banshi/contract/hall-words';
import { type LocalDate, laterOf, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import { type CodeFault, codeFault, type InspectionCode } from '../core/inspection-codes.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import type { HallDeps } from '../deps.ts';
import { readCodeTables } from '../queries/inspection-codes.ts';
import { insertCodes, insertInspection, insertSwitch } from '../store/inspection-store.ts';

/** A round as the inspector tells it; the day is checked here. */
export interface GivenRound {
  readonly plan: InspectionPlan;
  readonly on: string;
  readonly time: string;
  readonly zone: string;
  readonly inspectors: readonly string[];
}

/** Notes a round of the inspection that has taken place. */
export async function keepInspection(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenRound },
): Promise<Result<{ readonly inspectionId: string }, DayRefusal>> {
  const at = deps.now();
  const on = registerDay(given.on, { field: 'on', to: localDateOf(at) });
  if (!on.ok) return on;
  const inspectionId = deps.newId();
  const inspectors = given.inspectors.map((one) => one.trim());
  const round = { ...given, zone: given.zone.trim(), inspectors, inspectionId, on: on.value };
  await insertInspection(tx, round, { at, by: actor.staffId });
  return ok({ inspectionId });
}

/** Sets codes and points anew from today or later; nobody enters them over what he has not read. */
export async function changeCodes(
  deps: HallDeps,
  tx: Tx,
  given: {
    readonly actor: Actor;
    readonly version: number;
    readonly from: string;
    readonly reason: string;
    readonly codes: readonly InspectionCode[];
  },
): Promise<
  Result<
    { readonly version: number },
    DayRefusal | CodeFault | { readonly code: 'hall/codes-changed' }
  >
> {
  const at = deps.now();
  const tables = await readCodeTables(tx);
  const last = tables.at(-1);
  if (last?.version !== given.version) return refuse({ code: 'hall/codes-changed' });
  const earliest = laterOf(last.from, localDateOf(at));
  const from = registerDay(given.from, { field: 'from', from: earliest });
  if (!from.ok) return from;
  const fault = codeFault(given.codes);
  if (fault) return refuse(fault);
  const version = given.version + 1;
  const table = { version, from: from.value, codes: given.codes, reason: given.reason };
  const isDone = await insertCodes(tx, table, { at, by: given.actor.staffId });
  return isDone ? ok({ version }) : refuse({ code: 'hall/codes-changed' });
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
