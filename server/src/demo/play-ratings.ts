import type { RatingGrade } from '@banshi/contract/rating-words';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok } from '../kernel/result.ts';
import { type CaseId, type Entry, readJournal } from '../modules/cases/index.ts';
import { findActorByLogin } from '../modules/identity/index.ts';
import { giveRating, judgeRating, type RatingDeps } from '../modules/ratings/index.ts';
import { transact } from '../platform/database/index.ts';
import { stands } from './stands.ts';

const HOUR_MS = 3_600_000;
/** Of so many services one is rated: most people say nothing, and nothing is said for them. */
const ONE_OF = 3;

interface Said {
  readonly grade: RatingGrade;
  readonly options: readonly string[];
  readonly text: string | null;
}

/** What plainly invented applicants say, in turn. */
const SAYINGS: readonly Said[] = [
  { grade: 'VERY_SATISFIED', options: ['501', '502'], text: '示例：材料一次说清，半小时办好。' },
  { grade: 'SATISFIED', options: ['402'], text: null },
  { grade: 'VERY_SATISFIED', options: [], text: null },
  { grade: 'BASICALLY_SATISFIED', options: ['302'], text: '示例：上午排队的人多，等了一会儿。' },
  { grade: 'DISSATISFIED', options: ['202', '203'], text: '示例：跑了两次才知道还要盖章。' },
  { grade: 'VERY_SATISFIED', options: ['503'], text: null },
  { grade: 'SATISFIED', options: ['401', '404'], text: '示例：大厅很整洁。' },
];

/**
 * Some applicants of the demo rate what was done for them at the counter, an hour later, by the real command. The demo acts as
 * they would: it knows its cases, so that nobody is asked for the number and password which it has not told them yet.
 */
export async function playRatings(deps: RatingDeps, caseIds: readonly CaseId[]): Promise<void> {
  const services = await servicesOf(deps, caseIds);
  const rated: CaseId[] = [];
  for (const { caseId, version, at } of services) {
    const said = SAYINGS[rated.length % SAYINGS.length];
    assert(said, 'the demo has something to say');
    const saying = { caseId, version, said, place: `demo ${rated.length}` };
    if (await say({ ...deps, now: () => at }, saying)) rated.push(caseId);
  }
  const [first] = rated;
  if (first) await excludeOne(deps, first);
}

/** One of every few services at the counter, and the hour after it. */
async function servicesOf({ db, now }: RatingDeps, caseIds: readonly CaseId[]) {
  const found: { caseId: CaseId; version: number; at: Instant }[] = [];
  for (const caseId of caseIds) {
    for (const { version, event } of (await readJournal(db, caseId)).filter(isOnSite)) {
      found.push({ caseId, version, at: (event.at + HOUR_MS) as Instant });
    }
  }
  return found.filter(({ at }, index) => index % ONE_OF === 0 && at <= now());
}

function isOnSite({ event }: Entry): boolean {
  const isDelivery = event.type === 'cases/delivered' && event.method === 'onSite';
  return event.type === 'cases/received' || isDelivery;
}

interface Saying {
  readonly caseId: CaseId;
  readonly version: number;
  readonly said: Said;
  readonly place: string;
}

/** Whether it was rated: of a case that was voided nothing is. */
async function say(deps: RatingDeps, { caseId, version, said, place }: Saying): Promise<boolean> {
  const asApplicant = { ...deps, provenCase: async () => ok(caseId) };
  const proof = { number: '', password: '', source: place };
  const given = { ...said, service: version, channel: 'MOBILE' as const };
  const rated = await giveRating(asApplicant, { ...proof, ...given });
  if (!rated.ok && rated.refusal.code === 'ratings/service-unknown') return false;
  stands(rated);
  return true;
}

/** One was a slip of the finger, as its applicant called to say. */
async function excludeOne(deps: RatingDeps, caseId: CaseId): Promise<void> {
  const actor = await findActorByLogin(deps.db, 'evaluator');
  assert(actor, 'the demo has an administrator of ratings');
  const reason = '示例：申请人来电说明点错了等级。';
  const verdict = { actor, caseId, seq: 1, ground: 'MISTAKEN' as const, reason };
  const judged = await transact(deps.db, (tx) => judgeRating(deps, tx, verdict));
  // Taken up again after an interruption, it is done already.
  if (!judged.ok && judged.refusal.code === 'ratings/settled') return;
  stands(judged);
}
