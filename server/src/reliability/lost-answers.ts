import { randomInt, randomUUID } from 'node:crypto';
import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { BodyOf } from '@banshi/contract/endpoint';
import { type Told, untilSettled } from './api-caller.ts';
import { type Audit, audit } from './audit.ts';
import { type SignedIn, signInAt } from './crew.ts';
import { aHealthMatter, openObserver, prepareTrial } from './kill-trial.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { startTwoApps } from './two-apps.ts';
import { claim, type Verdict } from './verdicts.ts';
import { receiptOf } from './writers.ts';

/** A trial of lost answers on a migrated, empty database. */
export interface LostAnswers {
  /** The database, as its owner. */
  readonly url: string;
  readonly dataDir: string;
  readonly submissions: number;
  readonly onSubmission?: (done: number) => void;
}

/** What came of it. */
export interface LostAnswersOutcome {
  readonly audit: Audit;
  readonly verdicts: readonly Verdict[];
}

const WRITERS = 16;
/** Of ten answers so many are lost. */
const LOST_OF_TEN = 3;
/** Half of the lost ones are hung up on within this time, the others when the answer comes. */
const HANG_UP_WITHIN_MS = 20;
const HELD_OVER = 20;
const AT_ONCE = 50;

interface Counts {
  submissions: number;
  /** Answers that nobody read. */
  lost: number;
  /** Of these, acts that had been done: asked again, the kept answer came. */
  recovered: number;
  recoveredAfterRestart: number;
}

interface Track {
  readonly clerk: SignedIn;
  readonly colleague: SignedIn;
  readonly matter: Awaited<ReturnType<typeof aHealthMatter>>;
  readonly ledger: Ledger;
  readonly counts: Counts;
}

/**
 * R07: clerks take in cases through two processes, each under a key of its own; three answers in ten are
 * hung up on and asked for again under the same key, some of them after a restart of both processes.
 */
export async function loseAnswers(trial: LostAnswers): Promise<LostAnswersOutcome> {
  const { url, dataDir, submissions } = trial;
  await prepareTrial(url, dataDir);
  const apps = await startTwoApps({ url, dataDir });
  const observer = await openObserver(url, dataDir);
  try {
    const track: Track = {
      clerk: await signInAt(apps.place, 'clerk'),
      colleague: await signInAt(apps.place, 'colleague'),
      matter: await aHealthMatter(observer.house),
      ledger: openLedger(),
      counts: { submissions: 0, lost: 0, recovered: 0, recoveredAfterRestart: 0 },
    };
    await submitMany(track, submissions, trial.onSubmission);
    await holdOver(track, apps.restart);
    const special = [await sendAtOnce(track), await sendOtherBody(track), await sendAsOther(track)];
    const { db, house } = observer;
    const found = await audit({ db, matters: house.catalogue.matters }, track.ledger);
    return { audit: found, verdicts: [...verdictsOn(track.counts, found), ...special] };
  } finally {
    await observer.close();
    await apps.stop();
  }
}

/** A case that somebody wants, the body that asks for it, and the key under which it does. */
interface Wish {
  readonly body: BodyOf<typeof acts.receiveCase>;
  readonly key: string;
}

function aWish({ ledger, matter }: Track): Wish {
  const mark = randomUUID();
  ledger.wanted.add(mark);
  return { body: receiptOf(matter, mark), key: randomUUID() };
}

async function submitMany(
  track: Track,
  submissions: number,
  onSubmission: LostAnswers['onSubmission'],
): Promise<void> {
  const { counts } = track;
  const writer = async () => {
    while (counts.submissions < submissions) {
      counts.submissions += 1;
      const wish = aWish(track);
      const isLost = counts.submissions % 10 < LOST_OF_TEN;
      if (isLost) await lose(track, wish);
      const told = await untilTold(track, wish);
      if (isLost && told.isReplayed) counts.recovered += 1;
      onSubmission?.(counts.submissions);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}

async function lose({ clerk, counts }: Track, wish: Wish): Promise<void> {
  const afterMs = randomInt(2) === 0 ? randomInt(HANG_UP_WITHIN_MS) : undefined;
  await clerk.hangUp(acts.receiveCase, wish, afterMs);
  counts.lost += 1;
}

/** Asks until there is an answer; a twin at work, or a machine at its end, is waited for. */
async function untilTold({ clerk, ledger }: Track, wish: Wish): Promise<Told<CaseStep>> {
  const told = await untilSettled(() => clerk.call(acts.receiveCase, wish));
  if (told.status === 200) {
    const { caseId, version } = told.reply();
    ledger.acknowledged.push({ caseId, version });
  } else ledger.surprises.push(`${told.status} ${told.text}`);
  return told;
}

/** What was done before a restart is not done again after it. */
async function holdOver(track: Track, restart: () => Promise<void>): Promise<void> {
  const wishes = Array.from({ length: HELD_OVER }, () => aWish(track));
  await Promise.all(wishes.map((wish) => track.clerk.hangUp(acts.receiveCase, wish)));
  await restart();
  for (const wish of wishes) {
    const { isReplayed } = await untilTold(track, wish);
    if (isReplayed) track.counts.recoveredAfterRestart += 1;
  }
}

async function sendAtOnce(track: Track): Promise<Verdict> {
  const wish = aWish(track);
  const sends = Array.from({ length: AT_ONCE }, () => untilTold(track, wish));
  const answers = new Set((await Promise.all(sends)).map(({ text }) => text));
  return claim(`${AT_ONCE} sends of one key at once, answers: ${answers.size}`, answers.size === 1);
}

async function sendOtherBody(track: Track): Promise<Verdict> {
  const wish = aWish(track);
  await untilTold(track, wish);
  const other = { ...wish, body: { ...wish.body, summary: randomUUID() } };
  const { status, text } = await track.clerk.call(acts.receiveCase, other);
  const isRefused = status === 422 && text.includes('request/idempotency-key-reused');
  return claim(`the same key with another body: ${status}`, isRefused);
}

async function sendAsOther(track: Track): Promise<Verdict> {
  const wish = aWish(track);
  const first = await untilTold(track, wish);
  const own = { ...aWish(track), key: wish.key };
  const second = await untilTold({ ...track, clerk: track.colleague }, own);
  const isOwn = !second.isReplayed && first.reply().caseId !== second.reply().caseId;
  return claim('the same key of somebody else makes his own case', isOwn);
}

function verdictsOn(counts: Counts, found: Audit): Verdict[] {
  const { submissions, lost, recovered, recoveredAfterRestart } = counts;
  const { cases, wanted, surprises } = found;
  const share = `${((100 * lost) / submissions).toFixed(0)} %`;
  const isShare = Math.abs(lost / submissions - LOST_OF_TEN / 10) < 0.02;
  return [
    claim(`${submissions} submissions, ${lost} answers lost (${share})`, lost > 0 && isShare),
    claim(`of these ${recovered} had been done and were told again`, recovered > lost / 4),
    claim(
      `told again after a restart: ${recoveredAfterRestart} of ${HELD_OVER}`,
      recoveredAfterRestart === HELD_OVER,
    ),
    claim(`${cases} cases under ${wanted} keys`, cases === wanted),
    claim(
      `cases written twice: ${found.duplicates}, strays: ${found.strays}`,
      found.duplicates + found.strays === 0,
    ),
    claim(`acknowledged cases that are lost: ${found.lost}`, found.lost === 0),
    claim(`rows and totals unlike the journal: ${found.mismatches}`, found.mismatches === 0),
    claim(`unexpected answers: ${surprises.length} ${surprises[0] ?? ''}`, surprises.length === 0),
  ];
}
