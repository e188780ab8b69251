import type { BoardAlert } from '@banshi/contract/supervision-views';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import type { CaseId } from '../modules/cases/index.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import {
  actOnAlert,
  readBoard,
  type SupervisionDeps,
  supervise,
  watchCases,
} from '../modules/supervision/index.ts';
import { sm3 } from '../platform/crypto/index.ts';
import { findAnswer, type IdempotencyKey } from '../platform/http/index.ts';
import { OPEN_MINUTES, openMoment, workDaysBefore } from './working-hours.ts';

/** What people say of a card, one after the other; the demo keeps a card in each stage. */
type Words = Parameters<typeof actOnAlert>[2];

const EXPLAINED: Words = {
  act: 'explain',
  text: '承办人外出核查，意见未及时提交；已调整分工，两个工作日内办完。',
};
const UPHELD: Words = { act: 'judge', verdict: 'UPHELD', reason: '情况属实，未按承诺时限办理。' };
const STORIES: readonly (readonly Words[])[] = [
  [EXPLAINED],
  [EXPLAINED, UPHELD],
  [EXPLAINED, UPHELD, { act: 'close', note: '已办结，并对窗口人员进行了提醒。' }],
  [EXPLAINED, { act: 'judge', verdict: 'CANCELLED', reason: '当日系统停机检修，责任不在承办人。' }],
];

/** Minutes before the hall closes at which supervision looks at the cases; each word comes ten later. */
const LOOKS_BEFORE_CLOSING = 60;
const WORD_EVERY = 10;

/** What playing needs, and the cases that were played without anybody watching. */
export interface SupervisionPlay {
  readonly deps: SupervisionDeps;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  readonly caseIds: readonly CaseId[];
}

/**
 * On the last afternoon the cases are looked at, all at once; a few yellow cards are explained, judged and
 * closed. Begun again after an interruption, it finds what is there and goes on.
 */
export async function playSupervision(play: SupervisionPlay): Promise<void> {
  const { deps, calendar, today, caseIds } = play;
  const [yesterday] = workDaysBefore(calendar, today, 1);
  assert(yesterday, 'the demo has a day before today');
  const minute = OPEN_MINUTES - LOOKS_BEFORE_CLOSING;
  const at = (later: number): SupervisionDeps => {
    const now: Instant = openMoment(yesterday, minute + later * WORD_EVERY);
    return { ...deps, now: () => now };
  };
  await watchCases(deps.db, caseIds);
  await supervise(at(0));
  const people = {
    explain: await actor(deps, 'windowhead'),
    judge: await actor(deps, 'supervisor'),
  };
  const cards = await yellowCards(at(0), people.judge);
  for (const [story, words] of STORIES.entries()) {
    const card = cards[story];
    if (!card) continue;
    for (const [index, said] of words.entries()) {
      const by = said.act === 'explain' ? people.explain : people.judge;
      const idempotency = keyFor(by, `${story}-${index}`);
      await say(at(index + 1), { card, by, said, version: index + 1, idempotency });
    }
  }
}

async function actor({ db }: SupervisionDeps, login: string): Promise<Actor> {
  const found = await findActorByLogin(db, login);
  assert(found, `the demo has the account ${login}`);
  return found;
}

/** The yellow cards in the order of their numbers, as far as nobody has said anything of them but the demo. */
async function yellowCards(deps: SupervisionDeps, supervisor: Actor): Promise<BoardAlert[]> {
  const states = ['open', 'closed'] as const;
  const pages = await Promise.all(
    states.map((state) => readBoard(deps, supervisor, { state, level: 'YELLOW', limit: 100 })),
  );
  const cards = pages.flatMap(({ alerts }) => alerts);
  const numberOf = ({ orderNo }: BoardAlert) => orderNo ?? '';
  return cards.toSorted((one, other) => (numberOf(one) < numberOf(other) ? -1 : 1));
}

interface Saying {
  readonly card: BoardAlert;
  readonly by: Actor;
  readonly said: Words;
  readonly version: number;
  readonly idempotency: IdempotencyKey;
}

async function say(deps: SupervisionDeps, saying: Saying): Promise<void> {
  const { card, by: actor, said, version, idempotency } = saying;
  if (await findAnswer(deps.db, idempotency)) return;
  const caseId = card.caseId as CaseId;
  const done = await actOnAlert(deps, { actor, caseId, seq: card.seq, version, idempotency }, said);
  const why = done.ok ? '' : `, not ${done.refusal.code}`;
  assert(done.ok, `${said.act} of the demo's card ${card.orderNo} is lawful${why}`);
}

function keyFor({ staffId }: Actor, place: string): IdempotencyKey {
  const key = `demo-supervision-${place}`;
  return { subject: staffId, operation: 'demo', key, fingerprint: sm3(key) };
}
