import { receiveCase } from '@banshi/contract/case-acts';
import type { Endpoint } from '@banshi/contract/endpoint';
import { releaseCalendarDay, setCalendarDay } from '@banshi/contract/work-calendar';
import { sql } from 'kysely';
import { formatInstant } from '../kernel/instant-text.ts';
import { addDays, type LocalDate, localDateOf } from '../kernel/local-date.ts';
import { recomputeOpenDues } from '../modules/cases/index.ts';
import { type Dice, pick } from '../modules/exchange/index.ts';
import { aMatter, aReceipt, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Act, Later } from './life.ts';
import type { Person } from './person.ts';
import { tellAll } from './tell-all.ts';
import { followsIn } from './tolerances.ts';
import { wholeLives } from './whole-lives.ts';

export { seededDice } from '../modules/exchange/index.ts';

/** What a run did. */
export interface Tally {
  readonly caseIds: readonly string[];
  readonly done: number;
  readonly refused: number;
  readonly daysSet: number;
  /** Answers that are defects of ours. */
  readonly failures: readonly string[];
}

interface Run {
  readonly hall: Hall;
  readonly dice: Dice;
  readonly pool: readonly Act[];
  readonly follows: number;
  readonly staffIds: readonly string[];
  readonly caseIds: string[];
  readonly tally: { done: number; refused: number; daysSet: number; readonly failures: string[] };
}

/** Tries for one turn: most of what is tried at random may not be done. */
const TRIES = 5;
const LAST_DAY = addDays('2022-06-13' as LocalDate, 120);

/** So many turns on a few cases: acts of anybody, days set and given back, nights in which the law acts. */
export async function actAtRandom(hall: Hall, dice: Dice, turns: number): Promise<Tally> {
  const run = await prepared(hall, dice);
  for (let turn = 0; turn < turns; turn += 1) {
    await (TURNS[dice(TURNS.length)] ?? tryUntilDone)(run);
    // Whatever the dice say, no walk is without changes of the calendar.
    if (turn % 15 === 0) await setSomeDay(run);
  }
  const { caseIds, tally } = run;
  return { caseIds, ...tally };
}

/** Seven of ten turns are acts of people. */
const TURNS: readonly ((run: Run) => Promise<void>)[] = [
  receiveOne,
  setSomeDay,
  sleep,
  ...Array.from({ length: 7 }, () => tryUntilDone),
];

async function tryUntilDone(run: Run): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const isDone = (await tryOne(run)) === 200;
    run.tally[isDone ? 'done' : 'refused'] += 1;
    if (isDone) return;
  }
}

async function prepared(hall: Hall, dice: Dice): Promise<Run> {
  const isAct = (one: Act | Later): one is Act => !('clock' in one);
  const matter = await aMatter(hall);
  const staff = await hall.house.caseDeps.departmentStaff(matter.departmentId);
  const run = {
    hall,
    dice,
    pool: wholeLives('示例人').flat().filter(isAct),
    follows: followsIn(matter),
    staffIds: staff.map((one) => one.staffId),
    caseIds: [],
    tally: { done: 0, refused: 0, daysSet: 0, failures: [] },
  };
  for (let n = 0; n < 3; n += 1) await receiveOne(run);
  return run;
}

/** Something is handed in, whole or without what may follow. */
async function receiveOne({ hall, dice, follows, caseIds }: Run): Promise<void> {
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall, 'HEALTH', dice(5) === 0 ? 'INSTANT' : 'PROMISE');
  const isWhole = dice(2) === 0;
  const materials = receipt.materials.filter(({ orderNum }) => isWhole || orderNum !== follows);
  const { reply } = await clerk.call(receiveCase, { body: { ...receipt, materials } });
  caseIds.push(reply.caseId);
}

/** An administrator sets a day of these months, or gives it back; what is open follows. */
async function setSomeDay({ hall, dice, tally }: Run): Promise<void> {
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const day = addDays(localDateOf(hall.clock.now), dice(40));
  const scope = 'PROVINCE' as const;
  const body = { scope, kind: pick(dice, ['OFF', 'WORK'] as const), name: '示例', docNo: null };
  const isSet = dice(4) > 0;
  const given = { params: { day } };
  const { status } = isSet
    ? await publisher.call(setCalendarDay, { ...given, body })
    : await publisher.call(releaseCalendarDay, { ...given, query: { scope } });
  await followCalendar(hall);
  if (status === 200) tally.daysSet += 1;
}

/** What a change of the calendar calls for is done, and then there is nothing left to do. */
async function followCalendar({ house }: Hall): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    if ((await recomputeOpenDues(house.caseDeps)) === 0) return;
  }
  throw new Error('cases are recomputed again and again');
}

/** Days pass, the law acts, subscribers hear, totals are folded or not. */
async function sleep({ hall, dice }: Run): Promise<void> {
  const today = localDateOf(hall.clock.now);
  if (today > LAST_DAY) return;
  hall.at(`${addDays(today, 1 + dice(5))}T0${6 + dice(3)}:00:00+08:00`);
  await hall.house.actByLaw();
  await tellAll(hall);
  await hall.house.supervise();
  if (dice(2) === 0) await hall.house.fold();
}

/** Tries one act on one case; gives the status of the answer. */
async function tryOne(run: Run): Promise<number> {
  const { hall, dice, pool, follows, staffIds, caseIds, tally } = run;
  const [endpoint, role, about] = pick(dice, pool);
  const caseId = pick(dice, caseIds);
  const version = await versionOf(hall, caseId);
  const person = await hall.as(role, role === 'SUPERVISOR' ? 'PROVINCE' : 'HEALTH', 1 + dice(2));
  const given = typeof about === 'function' ? about({ staffIds, follows }) : about;
  const { status } = await call(person, endpoint, {
    params: { caseId },
    body: { version, ...given },
  });
  const after = await versionOf(hall, caseId);
  const at = `${endpoint.operationId} at ${formatInstant(hall.clock.now)}`;
  if (status >= 500) tally.failures.push(`${at}: ${status}`);
  if (after !== version + (status === 200 ? 1 : 0)) tally.failures.push(`${at}: version ${after}`);
  return status;
}

/** The operations of the pool have one shape for a person: a case in the path, a version in the body. */
function call(
  person: Person,
  endpoint: Endpoint,
  input: { readonly params: object; readonly body: object },
): Promise<{ readonly status: number }> {
  return person.call(endpoint as never, input as never);
}

async function versionOf({ db }: Hall, caseId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select version from cases.cases where id = ${caseId}::uuid`.execute(db);
  return rows[0]?.version ?? 0;
}
