import type { TicketPriority } from '@banshi/contract/queue-words';
import { assert } from '../kernel/assert.ts';
import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import { type Actor, findActorByLogin } from '../modules/identity/index.ts';
import {
  callAgain,
  callNext,
  finish,
  openClass,
  type QueueDeps,
  readClasses,
  skip,
  start,
  takeTicket,
} from '../modules/queue/index.ts';
import { type Tx, transact } from '../platform/database/index.ts';
import { stands } from './stands.ts';
import { openMoment, workDaysBefore } from './working-hours.ts';

const MINUTE_MS = 60_000;

interface PlannedQueue {
  readonly prefix: string;
  readonly name: string;
  readonly organisation: string;
  /** Whose matters; of one of the centre those of all departments that have no queue of their own. */
  readonly department: string | undefined;
  /** Who calls. */
  readonly callers: readonly string[];
  readonly comeAtOnce: number;
}

const QUEUES: readonly PlannedQueue[] = [
  { prefix: 'B', name: '卫生健康', organisation: 'HEALTH', ...only('HEALTH', 'health.reviewer') },
  {
    prefix: 'C',
    name: '林业草原',
    organisation: 'FORESTRY',
    ...only('FORESTRY', 'forestry.reviewer'),
  },
  { prefix: 'D', name: '市场监管', organisation: 'MARKET', ...only('MARKET', 'market.reviewer') },
  {
    ...{ prefix: 'A', name: '综合业务', organisation: 'CENTER', department: undefined },
    ...{ callers: ['clerk', 'clerk2'], comeAtOnce: 3 },
  },
];

function only(department: string, caller: string) {
  return { department, callers: [caller], comeAtOnce: 2 };
}

const DAYS = 3;
/** People come together, in the morning and after noon. */
const ARRIVALS = [15, 80, 230];
const SERVICE_MINUTES = 9;
/** Of so many one has priority, of others one does not come. */
const PRIORITY_OF = 5;
const ABSENT_OF = 7;

/** The queue of the last days of the demo, and who waits today, by the real commands, all or none; once is enough. */
export async function playQueue(
  deps: QueueDeps,
  { today, calendar }: { readonly today: LocalDate; readonly calendar: Calendar },
): Promise<void> {
  await transact(deps.db, async (tx) => {
    if ((await readClasses(tx)).length > 0) return ok(undefined);
    await openQueues(deps, tx);
    const ids = new Map((await readClasses(tx)).map(({ prefix, classId }) => [prefix, classId]));
    const play = { deps, tx, ids, people: await callersOf(tx) };
    let come = 0;
    for (const day of workDaysBefore(calendar, today, DAYS).toReversed()) {
      for (const queue of QUEUES) come = await playDay(play, { queue, day, come });
    }
    await waitNow(play);
    return ok(undefined);
  });
}

type Calendar = Parameters<typeof workDaysBefore>[0];

interface Play {
  readonly deps: QueueDeps;
  readonly tx: Tx;
  readonly ids: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<string, Actor>;
}

async function openQueues(deps: QueueDeps, tx: Tx): Promise<void> {
  const actor = await actorOf(tx, 'windowhead');
  const { all: bodies } = await deps.organisations();
  const { all: matters } = await deps.matters();
  const own = new Set(QUEUES.map(({ department }) => department));
  for (const { prefix, name, organisation, department } of QUEUES) {
    const organisationId = bodies.find(({ code }) => code === organisation)?.id;
    assert(organisationId !== undefined, `the demo has the body ${organisation}`);
    const theirs = matters.filter(({ department: { code } }) =>
      department === undefined ? !own.has(code) : code === department,
    );
    const matterIds = theirs.map(({ matterId }) => matterId);
    const terms = { name, organisationId, matterIds, isOpen: true };
    stands(await openClass(deps, tx, { actor, prefix, terms }));
  }
}

async function callersOf(tx: Tx): Promise<ReadonlyMap<string, Actor>> {
  const people = new Map<string, Actor>();
  for (const login of QUEUES.flatMap(({ callers }) => callers)) {
    people.set(login, await actorOf(tx, login));
  }
  return people;
}

async function actorOf(tx: Tx, login: string): Promise<Actor> {
  const actor = await findActorByLogin(tx, login);
  assert(actor, `the demo has ${login}`);
  return actor;
}

interface DayOfQueue {
  readonly queue: PlannedQueue;
  readonly day: LocalDate;
  /** How many have come before, on any day. */
  readonly come: number;
}

/** Some come together and are served one after the other; gives how many have come by then. */
async function playDay(play: Play, { queue, day, come }: DayOfQueue): Promise<number> {
  let nth = come;
  for (const minute of ARRIVALS) {
    for (let one = 0; one < queue.comeAtOnce; one += 1) {
      nth += 1;
      const priority = nth % PRIORITY_OF === 0 ? 'ELDERLY' : null;
      await take(play, queue, { at: openMoment(day, minute), priority });
    }
    await serve(play, queue, { from: openMoment(day, minute + 2), nth });
  }
  return nth;
}

async function take(
  { deps, tx, ids }: Play,
  { prefix }: PlannedQueue,
  { at, priority }: { readonly at: Instant; readonly priority: TicketPriority | null },
): Promise<void> {
  const classId = ids.get(prefix) ?? 0;
  const source = priority === null ? ('KIOSK' as const) : ('STAFF' as const);
  const asked = { classId, priority, source, kioskId: null, requestId: null };
  stands(await takeTicket({ ...deps, now: () => at }, tx, asked));
}

async function serve(
  { deps, tx, people }: Play,
  { callers, comeAtOnce }: PlannedQueue,
  { from, nth }: { readonly from: Instant; readonly nth: number },
): Promise<void> {
  for (let one = 0; one < comeAtOnce; one += 1) {
    const actor = people.get(callers[one % callers.length] ?? '');
    assert(actor, 'somebody calls');
    const begin = from + one * SERVICE_MINUTES * MINUTE_MS;
    const then = (minutes: number) => ({
      ...deps,
      now: () => (begin + minutes * MINUTE_MS) as Instant,
    });
    const { ticketId } = stands(await callNext(then(0), tx, actor));
    const of = { actor, ticketId };
    if ((nth + one) % ABSENT_OF === 0) {
      for (const minutes of [1, 2]) stands(await callAgain(then(minutes), tx, of));
      stands(await skip(then(3), tx, of));
    } else {
      stands(await start(then(1), tx, of));
      const outcome = 'DONE' as const;
      stands(await finish(then(SERVICE_MINUTES - 1), tx, { ...of, outcome }));
    }
  }
}

/** Today some wait, and one is called. */
async function waitNow(play: Play): Promise<void> {
  const { deps, tx, people } = play;
  const at = deps.now();
  for (const queue of QUEUES) {
    for (const priority of [null, 'DISABLED', null] as const)
      await take(play, queue, { at, priority });
  }
  const actor = people.get('clerk2');
  assert(actor, 'somebody calls');
  stands(await callNext(deps, tx, actor));
}
