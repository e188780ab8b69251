import { join } from 'node:path';
import type { listCountedCases } from '@banshi/contract/cases';
import type { Endpoint, QueryOf } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { unmaskApplicant } from '@banshi/contract/privacy';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { House } from '../house.ts';
import { assert } from '../kernel/assert.ts';
import type { Database } from '../platform/database/index.ts';
import { createLog } from '../platform/log.ts';
import { sealAll } from '../platform/sealing.ts';
import { gaugesOf, standingWork } from '../serve.ts';
import { aLine, ORGANISATION } from './a-line.ts';
import { ask } from './asking.ts';
import { aMatter } from './counter.ts';
import type { Hall } from './hall.ts';
import { type HotRequest, planOf } from './hot-requests.ts';
import { archiveIssue } from './issue-steps.ts';
import { reviewTarget } from './negative-reviews.ts';
import type { Person } from './person.ts';
import { sendRaw } from './raw.ts';
import { sendLines } from './send-lines.ts';
import type { Target } from './targets.ts';
import { type StatementPlan, type WatchedDatabase, withoutSums } from './watched-plans.ts';

interface Asked {
  readonly hall: Hall;
  /** The application on the watched database, and its house. */
  readonly app: FastifyInstance;
  readonly house: House;
  readonly target: Target;
}

/** Questions whose text stands in no address. */
const ASKED_BY_POST: readonly string[] = [
  ...['askCaseStatus', 'findOrganisations', 'findPersons', 'lookUpApplicant', 'offerMaterials'],
  ...['searchCases', 'searchLicences', 'searchNames', 'checkKiosk'],
];

/** Every operation that reads: no act is a GET. */
export const READS = OPERATIONS.filter(
  ({ method, operationId }) => method === 'GET' || ASKED_BY_POST.includes(operationId),
);

/** What has to be done before it is answered. */
const BEFORE: Readonly<Record<string, Endpoint>> = { showApplicant: unmaskApplicant };
/** A day whose changes of the calendar are asked about. */
const DAY = '2022-07-11';

interface Read extends HotRequest {
  /** How often it is asked before it is looked at; once where it is one of several ways to ask the same. */
  readonly runs?: number;
}

/** So few that a page is full beside few cases too. */
const SHORT = '5';

/** A file holds what its page holds. */
const FORMAT = 'format';

/** The server keeps the plan of a prepared statement from the sixth time on at the earliest. */
const RUNS = 6;

/** Those who see most are asked first. */
const WIDEST: readonly RoleId[] = ['SUPERVISOR', 'STATISTICIAN', 'CHIEF_REP', 'SYSADMIN'];
const ROLE_IDS = [...WIDEST, ...(Object.keys(ROLES) as RoleId[])];
const BODIES = ['PROVINCE', 'HEALTH'] as const;

/** What each operation that reads makes the database do, and each list that is hard to find, by what it is. */
export async function readPlans(
  watched: WatchedDatabase,
  asked: Asked,
): Promise<ReadonlyMap<string, readonly StatementPlan[]>> {
  const plans = new Map<string, readonly StatementPlan[]>();
  const about = { ...asked, target: { ...asked.target, day: DAY } };
  await reviewTarget(asked.hall, asked.target);
  await archiveIssue(asked.hall, asked.target.issueId);
  const reads: Read[] = [];
  for (const endpoint of READS) reads.push(...(await readsOf(about, endpoint)));
  const requests: readonly Read[] = [
    ...reads,
    ...(await standing(watched, asked)),
    ...quietDays(asked),
    ...(await hardLists(asked)),
    ...ratingLists(asked),
  ];
  for (const request of requests) {
    plans.set(request.what, withoutSums(await planOf(watched, request, request.runs ?? RUNS)));
  }
  return plans;
}

/** What the server does by itself, with nothing left to do, and what it tells whoever watches it. */
async function standing({ db }: WatchedDatabase, { house, hall }: Asked): Promise<readonly Read[]> {
  const log = createLog('silent');
  const checkpointFile = join(hall.folder, 'checkpoints-of-plans');
  const work = standingWork({ house, db, log, checkpointFile, carriers: new Map() });
  for (const { work: once } of work) await once().catch(() => undefined);
  await sealAll(db);
  return [
    ...work.map(({ what, work: ask }) => ({ what: `by itself: ${what}`, ask, runs: 1 })),
    ...gaugesOf(db).map(({ name, read }) => ({ what: name, ask: async () => read(), runs: 1 })),
  ];
}

/** So much as it counts of these days and of no others: on them nothing happened. */
const QUIET = { from: '2021-11-01', to: '2021-11-30' };

/** What grows with the cases of the days that it is asked about does not with those of other days. */
function quietDays({ hall, app }: Asked): readonly Read[] {
  const days = new URLSearchParams(QUIET).toString();
  const asked = ['Q1', 'Q4', 'Q7'].map(
    (rule) => `/api/statistics/quality/cases?rule=${rule}&${days}`,
  );
  return asked.map((url) => ({
    what: `of quiet days: ${url}`,
    runs: 1,
    ask: async () => {
      const reader = await hall.as('SUPERVISOR', 'PROVINCE');
      const { statusCode } = await sendRaw(app, reader, { method: 'GET', url });
      assert(statusCode === 200, `${url} is answered ${statusCode}`);
    },
  }));
}

/** One operation as somebody asks it who is answered, in each of the ways in which it can be asked. */
async function readsOf(asked: Asked, endpoint: Endpoint): Promise<readonly Read[]> {
  const { app, target } = asked;
  const person = await whoIsAnswered(asked, endpoint);
  const found: Read[] = [];
  for (const also of [{}, ...waysOf(endpoint)]) {
    const asks = () => ask(app, { endpoint, target, also }, person);
    const ways = Object.entries(also).filter(([name]) => name !== 'limit');
    const what = [endpoint.operationId, ...ways.flat()].join(' ');
    const runs = what === endpoint.operationId ? RUNS : 1;
    if ((await asks()).statusCode === 200) found.push({ what, ask: asks, runs });
  }
  return found;
}

/** Each word that a parameter of its query may be. */
function waysOf({ query }: Endpoint): readonly Readonly<Record<string, string>>[] {
  const parameters: Record<string, { readonly enum?: readonly string[] }> =
    query?.['properties'] ?? {};
  const page: Record<string, string> = 'limit' in parameters ? { limit: SHORT } : {};
  return Object.entries(parameters)
    .filter(([name]) => name !== FORMAT)
    .flatMap(([name, { enum: words = [] }]) => words.map((word) => ({ ...page, [name]: word })));
}

async function whoIsAnswered({ hall, app, target }: Asked, endpoint: Endpoint): Promise<Person> {
  const people = rolesOf(endpoint).flatMap((role) => BODIES.map((body) => [role, body] as const));
  for (const who of people) {
    const person = await hall.as(...who);
    const before = BEFORE[endpoint.operationId];
    if (before) await ask(app, { endpoint: before, target }, person);
    if ((await ask(app, { endpoint, target }, person)).statusCode === 200) return person;
  }
  throw new Error(`nobody is answered ${endpoint.operationId}`);
}

function rolesOf({ access }: Endpoint): readonly RoleId[] {
  return typeof access === 'string' ? ROLE_IDS : ROLE_IDS.filter((role) => access.includes(role));
}

type ListAsked = Partial<QueryOf<typeof listCountedCases>> & {
  readonly measure: QueryOf<typeof listCountedCases>['measure'];
};

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
/** Makes rare among what was simulated what is sought as rare. */
export async function makeRare(owner: Database): Promise<void> {
  await sql`update cases.cases set applicant_kind = 'person',
    channel = case channel when ${RARE.channel} then 'web' else channel end,
    area = case area when ${RARE.area} then '510000' else area end`.execute(owner);
}

/** Few cases came from it, spread over the months. */
const RARE = { source: 'rare', channel: 'kiosk', area: '513400' } as const;
const ACROSS = { mode: 'FULL_ONLINE', originArea: '500000' } as const;
const MONTHS = ['01', '03', '05'];

/**
 * What counts by the day of an event that few cases have. A page of how cases ended, by whom or how, stops after two thousand: among so few
 * cases as here it would seem to grow.
 */
const EVENTS = [
  ...(['refusedAcceptance', 'corrected', 'acceptedTolerant', 'acceptedPromised'] as const),
  'acceptedDeemed' as const,
];

/** Lists that show few of very many cases, or what stood so long ago. */
async function hardLists({ hall, app, target }: Asked): Promise<readonly HotRequest[]> {
  const matter = (await aMatter(hall)).taskCode;
  const lines = MONTHS.map((month) =>
    aLine({
      ...{ matter, ...RARE, sourceCaseNo: month, applicant: ORGANISATION, crossProvince: ACROSS },
      receivedAt: `2022-${month}-07T09:00:00+08:00`,
      acceptedAt: `2022-${month}-08T03:00:00+08:00`,
      closedAt: `2022-${month}-20T03:00:00+08:00`,
    }),
  );
  await sendLines(hall, lines);
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  return hardQueries(target).map(([what, query]) => ({
    what: `list of ${what}`,
    ask: () =>
      sendRaw(app, supervisor, {
        method: 'GET',
        url: `/api/cases?${new URLSearchParams(textsOf({ ...YEAR, ...query, limit: 50 }))}`,
      }),
  }));
}

/** Lists of ratings that show few of very many. */
function ratingLists({ hall, app }: Asked): readonly HotRequest[] {
  const narrowed = [{ by: 'department', key: 'HEALTH' }, { by: 'area', key: RARE.area }, {}];
  const rare = { grade: 'DISSATISFIED', view: 'effective' };
  const early = { ...YEAR, to: '2022-02-28', view: 'ofCases' };
  const queries = narrowed.flatMap((words) => [
    { ...YEAR, ...rare, ...words },
    { ...early, ...words },
    { ...early, grade: 'bad', ...words },
  ]);
  return queries.map((query) => ({
    what: `list of ratings ${Object.values(query).join(' ')}`,
    ask: async () => {
      const admin = await hall.as('EVAL_ADMIN', 'PROVINCE');
      const words = new URLSearchParams(textsOf({ ...query, limit: SHORT }));
      const { statusCode } = await sendRaw(app, admin, {
        method: 'GET',
        url: `/api/ratings?${words}`,
      });
      assert(statusCode === 200, `${words} is answered ${statusCode}`);
    },
  }));
}

function textsOf(query: object): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}

function hardQueries(target: Target): readonly (readonly [string, ListAsked])[] {
  const { windowId, organisationId: principalId } = target;
  return [
    ['what was open in March', { measure: 'open', to: '2022-03-15' }],
    ['what was open in January', { measure: 'open', to: '2022-01-15' }],
    ['what is open', { measure: 'open' }],
    ...(['received', 'accepted', 'closed', 'closedAccepted'] as const).flatMap((measure) => [
      [`${measure} by a rare channel`, { measure, channel: RARE.channel }] as const,
      [`${measure} of a rare source`, { measure, source: RARE.source }] as const,
      [`${measure} of the hall`, { measure, source: 'hall' }] as const,
      [`${measure} at a window`, { measure, windowId }] as const,
      [`${measure} in a rare area`, { measure, area: RARE.area }] as const,
      [`${measure} of the province`, { measure, area: '510000' }] as const,
      [`${measure} at any window`, { measure, among: 'atWindow' }] as const,
    ]),
    ...(['accepted', 'closed'] as const).flatMap((measure) => [
      [`${measure} in a rare way`, { measure, mode: 'TOLERANT' }] as const,
      [`${measure} by staff`, { measure, among: 'byStaff' }] as const,
      [`${measure} in another name`, { measure, among: 'entrusted' }] as const,
      [`${measure} in the name of a body`, { measure, principalId }] as const,
      [`${measure} from another province`, { measure, originArea: ACROSS.originArea }] as const,
      [`${measure} across provinces`, { measure, among: 'crossProvince' }] as const,
      [`${measure} of organisations`, { measure, applicantKind: 'organisation' }] as const,
      [`${measure} by night`, { measure, hour: 3 }] as const,
    ]),
    ...(['closedInTime', 'closedWithPromise', 'closedOrRefused'] as const).flatMap((measure) => [
      [`${measure} by a rare channel`, { measure, channel: RARE.channel }] as const,
      [`${measure} in a rare area`, { measure, area: RARE.area }] as const,
      [`${measure} at a window`, { measure, windowId }] as const,
    ]),
    ...EVENTS.flatMap((measure) => [
      [`${measure} by a rare channel`, { measure, channel: RARE.channel }] as const,
      [`${measure} of a rare source`, { measure, source: RARE.source }] as const,
      [`${measure} in a rare way`, { measure, mode: 'TOLERANT' }] as const,
      [`${measure} by staff`, { measure, among: 'byStaff' }] as const,
      [`${measure} in the name of a body`, { measure, principalId }] as const,
      [`${measure} by nominal holder`, { measure, nominalId: principalId }] as const,
      [`${measure} of organisations`, { measure, applicantKind: 'organisation' }] as const,
    ]),
    ['closed or refused by night', { measure: 'closedOrRefused', hour: 3 }],
    ['accepted in the name of another body', { measure: 'accepted', principalId: 1 }],
    ...(['accepted', 'closedOrRefused'] as const).map(
      (measure) => [`${measure} by nominal holder`, { measure, nominalId: principalId }] as const,
    ),
    ['accepted, from another province', { measure: 'acceptedCrossProvince' }],
    ['closed without acceptance', { measure: 'closed', acceptance: 'never' }],
    ['closed, accepted before', { measure: 'closed', acceptance: 'before' }],
    ['closed in a rare prefecture', { measure: 'closed', area: RARE.area.slice(0, 4) }],
    ['closed late', { measure: 'closedLate' }],
    ['corrected', { measure: 'corrected' }],
  ];
}
