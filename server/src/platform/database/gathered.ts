import { assert } from '../../kernel/assert.ts';
import type { Reader } from './connect.ts';

/** Statements of one kind under way at once; while they are, what is asked waits and goes together. */
const UNDER_WAY_MAX = 2;
/** Questions in one statement at most. */
const TOGETHER_MAX = 100;

/** Puts many questions in one statement; the answers come in the order of the questions. */
type AskTogether<Q, A> = (db: Reader, questions: readonly Q[]) => Promise<readonly A[]>;

interface Waiting<Q, A> {
  readonly question: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<Q, A> {
  readonly waiting: Waiting<Q, A>[];
  underWay: number;
}

/**
 * Makes of a statement for many one that is asked for each. What is asked while it is under way waits
 * and goes together, so that requests share round trips and commits when there are many, and a lone one
 * waits for nobody. A statement begins after its questions were asked, so it sees whatever was committed
 * by then. When it fails, each question is put alone and has its own answer or error: a statement that
 * writes must write all or nothing, and nothing the second time.
 */
export function gathered<Q, A>(ask: AskTogether<Q, A>): (db: Reader, question: Q) => Promise<A> {
  const queues = new WeakMap<Reader, Queue<Q, A>>();
  return (db, question) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(db) ?? { waiting: [], underWay: 0 };
      queues.set(db, queue);
      // The first of a turn of the event loop waits for its end, so that all of the turn go together.
      if (queue.waiting.length === 0) setImmediate(() => void empty(queue, db, ask));
      queue.waiting.push({ question, resolve, reject });
    });
}

async function empty<Q, A>(queue: Queue<Q, A>, db: Reader, ask: AskTogether<Q, A>): Promise<void> {
  if (queue.underWay === UNDER_WAY_MAX) return;
  queue.underWay += 1;
  while (queue.waiting.length > 0) await answer(queue.waiting.splice(0, TOGETHER_MAX), db, ask);
  queue.underWay -= 1;
}

async function answer<Q, A>(
  waiting: readonly Waiting<Q, A>[],
  db: Reader,
  ask: AskTogether<Q, A>,
): Promise<void> {
  const [first, ...others] = waiting;
  try {
    const questions = waiting.map((one) => one.question);
    const answers = await ask(db, questions);
    assert(answers.length === waiting.length, 'there is one answer for each question');
    for (const [index, found] of answers.entries()) waiting[index]?.resolve(found);
  } catch (error) {
    if (others.length === 0) return first?.reject(error);
    await Promise.all(waiting.map((one) => answer([one], db, ask)));
  }
}

/** The rows of each of `count` questions, by the place of the question: the first has place 1, as in SQL. */
export function rowsByPlace<R extends { readonly place: number }>(
  rows: readonly R[],
  count: number,
): readonly (readonly R[])[] {
  const found = Map.groupBy(rows, (row) => row.place);
  return Array.from({ length: count }, (_, index) => found.get(index + 1) ?? []);
}
