import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import {
  getCase,
  listCountedCases,
  listInbox,
  lookUpApplicant,
  searchCases,
} from '@banshi/contract/cases';
import { getDashboard } from '@banshi/contract/dashboard';
import { searchNames } from '@banshi/contract/name-search';
import { askCaseStatus } from '@banshi/contract/notices';
import { getStatistics } from '@banshi/contract/statistics';
import { listAlerts } from '@banshi/contract/supervision';
import type { House } from '../house.ts';
import { APPLICANT, aReceipt, aReceivedCase, theClerk } from './counter.ts';
import { type Hall, peopleOf, strangerAt } from './hall.ts';
import { proofOf } from './ratings.ts';
import { restarted } from './restart.ts';
import type { StatementPlan, WatchedDatabase } from './watched-plans.ts';

type Ground = Pick<Hall, 'as' | 'house' | 'stranger'>;

/** What is asked, whatever has piled up. */
export interface HotRequest {
  readonly what: string;
  /** What it needs each time and is not watched. */
  readonly prepare?: () => Promise<unknown>;
  readonly ask: () => Promise<unknown>;
}

/** Statements are prepared, and then planned once for all values, only when they come again and again. */
const RUNS = 10;
const YEAR = { from: '2022-01-01', to: '2022-06-17' };
const MONTH = { from: '2022-05-01', to: '2022-05-31' };

/** What each hot request makes the database do, by what it is; the house works on the watched database and is closed. */
export async function hotPlans(
  watched: WatchedDatabase,
  house: House,
): Promise<ReadonlyMap<string, readonly StatementPlan[]>> {
  const app = await restarted({ house, db: watched.db });
  const { as } = peopleOf(app, watched.db);
  const plans = new Map<string, readonly StatementPlan[]>();
  for (const request of await hotRequests({ house, as, stranger: strangerAt(app) })) {
    plans.set(request.what, await planOf(watched, request));
  }
  await app.close();
  await house.close();
  return plans;
}

/** The hot requests of a hall, over an open case that is made for them. */
async function hotRequests(hall: Ground): Promise<readonly HotRequest[]> {
  return [...(await readings(hall)), ...(await acts(hall)), ...duties(hall)];
}

/** What the last of several runs of a request made the database do. */
export async function planOf(
  { taken }: WatchedDatabase,
  { prepare, ask }: HotRequest,
  runs = RUNS,
): Promise<readonly StatementPlan[]> {
  for (let run = 1; run < runs; run += 1) {
    await prepare?.();
    await ask();
  }
  await prepare?.();
  taken();
  await ask();
  return taken();
}

async function readings(hall: Ground): Promise<readonly HotRequest[]> {
  const clerk = await theClerk(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const received = await aReceivedCase(hall);
  const params = { caseId: received.caseId };
  const accepted = { params, body: { version: received.version } };
  const { displayNo } = (await clerk.call(acceptCase, accepted)).reply;
  const proof = await proofOf(hall, { caseId: received.caseId, displayNo });
  const query = { ...MONTH, measure: 'closed' as const, limit: 50 };
  const { kind, idType, idNumber } = APPLICANT;
  return [
    {
      what: 'figures of the year',
      ask: async () => (await chief.call(getStatistics, { query: YEAR })).reply,
    },
    {
      what: 'dashboard',
      ask: async () => (await chief.call(getDashboard, { query: { department: 'all' } })).reply,
    },
    {
      what: 'list behind a figure',
      ask: async () => (await chief.call(listCountedCases, { query })).reply,
    },
    {
      what: 'inbox page',
      ask: async () => (await reviewer.call(listInbox, { query: { view: 'todo' } })).reply,
    },
    { what: 'case page', ask: async () => (await reviewer.call(getCase, { params })).reply },
    {
      what: 'search by the number of a case',
      ask: async () => (await clerk.call(searchCases, { body: { text: displayNo } })).reply,
    },
    {
      what: 'search by the name of an applicant',
      ask: async () => (await clerk.call(searchCases, { body: { text: APPLICANT.name } })).reply,
    },
    {
      what: 'search by the pinyin of an applicant',
      ask: async () => (await clerk.call(searchCases, { body: { text: 'zhangshili' } })).reply,
    },
    {
      what: 'search by the end of a number',
      ask: async () =>
        (await reviewer.call(searchCases, { body: { text: idNumber.slice(-4) } })).reply,
    },
    {
      what: 'search by what the house knows by name',
      ask: async () => (await clerk.call(searchNames, { body: { text: 'yljg' } })).reply,
    },
    {
      what: 'look-up of an applicant',
      ask: async () =>
        (await clerk.call(lookUpApplicant, { body: { kind, idType, idNumber } })).reply,
    },
    {
      what: 'how a case stands, for the public',
      ask: async () => (await hall.stranger.call(askCaseStatus, { body: proof })).reply,
    },
    {
      what: 'board of supervision',
      ask: async () => (await supervisor.call(listAlerts, { query: { state: 'open' } })).reply,
    },
  ];
}

async function acts(hall: Ground): Promise<readonly HotRequest[]> {
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  let received = await aReceivedCase(hall);
  return [
    {
      what: 'receipt of a case',
      ask: async () => (await clerk.call(receiveCase, { body: receipt })).reply,
    },
    {
      what: 'acceptance of a case',
      prepare: async () => {
        received = await aReceivedCase(hall);
      },
      ask: async () => {
        const { caseId, version } = received;
        return (await clerk.call(acceptCase, { params: { caseId }, body: { version } })).reply;
      },
    },
  ];
}

function duties(hall: Ground): readonly HotRequest[] {
  const { house } = hall;
  return [
    { what: 'folding into the totals', prepare: () => aReceivedCase(hall), ask: house.fold },
    { what: 'what the law does by itself', ask: house.actByLaw },
    { what: 'look under the rules of supervision', ask: house.supervise },
  ];
}
