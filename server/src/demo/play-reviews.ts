import { assert } from '../kernel/assert.ts';
import { parseInstant } from '../kernel/instant-text.ts';
import { type LocalDate, localDateOf } from '../kernel/local-date.ts';
import { addWorkDays } from '../kernel/work-calendar.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import { actOnReview, type RatingDeps, reviewsView } from '../modules/ratings/index.ts';
import { transact } from '../platform/database/index.ts';
import { stands } from './stands.ts';
import { openMoment } from './working-hours.ts';

type Act = Parameters<typeof actOnReview>[2];

/** One act: how many working days after the rating, on which side, and what is said. */
interface Step {
  readonly after: number;
  readonly side: Act['side'];
  readonly said: Act['said'];
}

const centre = (after: number, said: Act['said']): Step => ({ after, side: 'centre', said });
const department = (after: number, said: Act['said']): Step => ({
  ...{ after, side: 'department', said },
});

const ASSIGNED: readonly Step[] = [
  centre(0, { act: 'CLASSIFY', kind: 'PROCEDURE', isComplex: false }),
  centre(1, { act: 'ASSIGN', note: '示例：请核实两次跑动的原因。' }),
];
const REPLIED: readonly Step[] = [
  ...ASSIGNED,
  department(2, { act: 'CONTACT', note: '示例：已电话致歉，了解了经过。' }),
  department(2, { act: 'RECTIFY', way: 'AT_ONCE', note: '示例：当天补齐一次性告知单。' }),
  department(4, { act: 'REPLY', note: '示例：告知单已增加盖章要求，并培训窗口人员。' }),
];
const closedWith = (outcome: 'SATISFIED' | 'BASICALLY_SATISFIED', after: number) => [
  centre(after, { act: 'REVISIT', outcome, note: '示例：评价人认可整改。' }),
  centre(after, { act: 'CLOSE' }),
];
const CLOSED: readonly Step[] = [...REPLIED, ...closedWith('SATISFIED', 6)];
/** The first revisit found it ill mended, so that it went back once. */
const REOPENED: readonly Step[] = [
  ...REPLIED,
  centre(6, { act: 'REVISIT', outcome: 'DISSATISFIED', note: '示例：评价人还没有看到变化。' }),
  department(7, { act: 'CONTACT', note: '示例：已再次致电说明。' }),
  department(7, { act: 'RECTIFY', way: 'BY_DEADLINE', note: '示例：五日内改版网上指南。' }),
  department(10, { act: 'REPLY', note: '示例：指南已改版，评价人试用过。' }),
  ...closedWith('BASICALLY_SATISFIED', 12),
];
/** Nobody took the call, on three working days. */
const UNREACHED: readonly Step[] = [
  ...REPLIED,
  ...[5, 6, 7].map((after) =>
    centre(after, { act: 'MISS', note: '示例：上午、下午各拨打一次，未接通。' }),
  ),
  centre(7, { act: 'CLOSE_UNREACHED', note: '示例：三个工作日均未接通，已发短信说明整改结果。' }),
];
const UPHELD: readonly Step[] = [
  ...ASSIGNED,
  department(2, { act: 'APPEAL', note: '示例：认为申请人点错了等级。' }),
  centre(3, { act: 'EXAMINE' }),
  centre(4, { act: 'UPHOLD', note: '示例：录音表明评价属实。' }),
  department(5, { act: 'CONTACT', note: '示例：已致电致歉。' }),
  department(5, { act: 'RECTIFY', way: 'EXPLANATION', note: '示例：说明盖章的规定。' }),
  department(6, { act: 'REPLY', note: '示例：已书面说明。' }),
  ...closedWith('BASICALLY_SATISFIED', 8),
];
/** Of the newest first: what waits for each side, or has just been settled; the older ones are settled, in their ways. */
const FRESH = [ASSIGNED, REPLIED, CLOSED] as const;
const FRESH_MAX = 12;
const SETTLED = [CLOSED, REOPENED, UPHELD, UNREACHED] as const;
const EARLIEST = '1992-01-01' as LocalDate;

/**
 * What becomes of the bad ratings of the demo (差评处置), by the real command: some wait for a department, some for the centre, the
 * others are settled. Taken up again after an interruption, what was done is left.
 */
export async function playReviews(deps: RatingDeps): Promise<void> {
  const cast = {
    centre: await actorOf(deps, 'evaluator'),
    department: await actorOf(deps, 'windowhead'),
  };
  const all = { from: EARLIEST, to: localDateOf(deps.now()), limit: 100 };
  const asked = { actor: cast.centre, side: 'centre' } as const;
  const { reviews } = stands(await reviewsView(deps, asked, all));
  for (const [nth, review] of reviews.entries()) {
    const stories = nth < FRESH_MAX ? FRESH : SETTLED;
    await playOne(deps, cast, { ...review, story: stories[nth % stories.length] ?? [] });
  }
}

interface Played {
  readonly caseId: string;
  readonly seq: number;
  readonly ratedAt: string;
  readonly story: readonly Step[];
}

/** As far as its story has come by now. */
async function playOne(
  deps: RatingDeps,
  cast: Readonly<Record<Act['side'], Actor>>,
  { caseId, seq, ratedAt, story }: Played,
): Promise<void> {
  const rated = parseInstant(ratedAt);
  assert(rated !== undefined, 'a rating has its moment');
  const calendar = await deps.calendar();
  let version = 1;
  for (const { after, side, said } of story) {
    const day = addWorkDays(calendar, localDateOf(rated), after).date;
    const at = after === 0 ? rated : openMoment(day, 60 + version);
    const request = { actor: cast[side], side, caseId, seq, version, said };
    if (at > deps.now() || !(await take({ ...deps, now: () => at }, request))) return;
    // A first revisit that finds it ill mended sends it back by itself.
    version += said.outcome === 'DISSATISFIED' ? 2 : 1;
  }
}

/** Whether it was done, now or before; whoever had a hand in the case is not asked. */
async function take(deps: RatingDeps, request: Act): Promise<boolean> {
  const done = await transact(deps.db, (tx) => actOnReview(deps, tx, request));
  if (!done.ok && done.refusal.code === 'ratings/review-stale') return true;
  if (!done.ok && done.refusal.code === 'ratings/not-found') return false;
  stands(done);
  return true;
}

async function actorOf({ db }: RatingDeps, login: string): Promise<Actor> {
  const actor = await findActorByLogin(db, login);
  assert(actor, `the demo has ${login}`);
  return actor;
}
