import { randomInt, randomUUID } from 'node:crypto';
import type * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { Problem } from '@banshi/contract/problem';
import { type Told, untilSettled } from './api-caller.ts';
import type { Crew } from './crew.ts';
import { ATTEMPTS, type Attempt, NOTICE } from './race-acts.ts';

/** Racers for one case at one moment. */
export const RACERS = 8;

/** What came of one race. */
export interface Race {
  readonly from: string;
  readonly winners: readonly CaseStep[];
  /** The operation of each winner. */
  readonly won: readonly string[];
  /** Losers who were not told who had done what. */
  readonly untold: readonly string[];
}

/**
 * Races one case in each status that it comes to, until nothing more can be done to it. Whoever is sent
 * first mostly wins on an idle machine, so `noticeFirst` says that it is the notice, and not the way on.
 */
export async function raceThrough(
  crew: Crew,
  received: CaseStep,
  { noticeFirst }: { readonly noticeFirst: boolean },
): Promise<readonly Race[]> {
  const races: Race[] = [];
  let current = received;
  for (let mayNotify = true; ; ) {
    // The law allows one notice; the second is refused for that, whoever was first.
    const all = attemptsFrom(current).filter((one) => mayNotify || one !== NOTICE);
    const attempts = noticeFirst && all.includes(NOTICE) ? [NOTICE, ...all] : all;
    if (attempts.length === 0) return races;
    const race = await runRace(crew, current, attempts);
    races.push(race);
    const [winner] = race.winners;
    if (!winner || race.winners.length > 1) return races;
    mayNotify &&= winner.status !== 'CORRECTING';
    current = winner;
  }
}

function attemptsFrom({ status }: CaseStep): readonly Attempt[] {
  return ATTEMPTS[status] ?? [];
}

/** Every second racer wants to go on, the others want anything; all have seen the same version. */
async function runRace(crew: Crew, current: CaseStep, attempts: readonly Attempt[]): Promise<Race> {
  const racers = Array.from({ length: RACERS }, (_, index) =>
    pick(attempts, index % 2 === 0 ? 0 : randomInt(attempts.length)),
  );
  const answers = await Promise.all(racers.map((attempt) => send(crew, current, attempt)));
  const winners = answers.filter(({ status }) => status === 200).map((one) => one.reply());
  const losers = answers.filter(({ status }) => status !== 200);
  return {
    from: current.status,
    winners,
    won: racers
      .filter((_, index) => answers[index]?.status === 200)
      .map(({ endpoint }) => endpoint.operationId),
    untold: losers.filter((one) => !tellsOf(one, winners[0])).map(({ text }) => text),
  };
}

function pick(attempts: readonly Attempt[], index: number): Attempt {
  const found = attempts[index];
  if (!found) throw new Error(`there is no attempt ${index}`);
  return found;
}

/** All acts have one shape but for what stands in the body beside the version. */
type AnyAct = typeof acts.acceptCase;

function send(
  crew: Crew,
  { caseId, version }: CaseStep,
  { hand, endpoint, given }: Attempt,
): Promise<Told<CaseStep>> {
  const call = { params: { caseId }, body: { version, ...given }, key: randomUUID() };
  return untilSettled(() => crew[hand].call(endpoint as AnyAct, call));
}

/** 409 with who did what, and where the case stands since. */
function tellsOf({ status, text }: Told<CaseStep>, winner: CaseStep | undefined): boolean {
  const { code, facts }: Problem = JSON.parse(text);
  return (
    status === 409 &&
    code === 'cases/stale' &&
    facts['version'] === winner?.version &&
    facts['status'] === winner?.status &&
    String(facts['byName']).startsWith('测试')
  );
}
