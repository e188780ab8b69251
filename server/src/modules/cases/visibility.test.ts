import { isDeepStrictEqual } from 'node:util';
import { CASE_STATUSES, type CaseStatus, LAMPS, type Lamp } from '@banshi/contract/case-words';
import * as lists from '@banshi/contract/cases';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { openCase } from '@banshi/contract/readings';
import { CASE_READERS, ROLES, type RoleId } from '@banshi/contract/roles';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildCaseNumber } from '../../kernel/case-number.ts';
import { localDateOf } from '../../kernel/local-date.ts';
import { APPLICANT } from '../../testing/counter.ts';
import { grantRole, revokeAll } from '../../testing/grants.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { BODIES, COMPANY, type Mixed, mixedCases } from '../../testing/mixed-cases.ts';
import { type Answer, type Person, personOf } from '../../testing/person.ts';
import { restarted } from '../../testing/restart.ts';
import { type Actor, findActorByLogin, readOrganisationTree } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import type { Caller } from './core/caller.ts';
import type { Case, CaseId } from './core/case.ts';
import type { DueDay } from './core/clocks/limits.ts';
import { lampFor } from './core/clocks/urgency.ts';
import { mayRead } from './core/permissions.ts';
import { findCase } from './queries/find-case.ts';
import { type Desk, deskOf, isInView, layOnDesk } from './testing/in-view.ts';

let hall: Hall;
let mixed: Mixed;
let all: readonly Case[];
let taskCodes: ReadonlyMap<number, string>;
let lampOf: (due: DueDay) => Lamp;
let desk: Desk;

beforeAll(async () => {
  hall = await openHall();
  mixed = await mixedCases(hall);
  const { rows } = await sql<{ id: CaseId }>`select id from cases.cases order by id`.execute(
    hall.db,
  );
  const found = await Promise.all(rows.map(({ id }) => findCase(hall.db, id)));
  all = found.filter((one) => one !== undefined);
  desk = deskOf(rows.map(({ id }) => id));
  await layOnDesk(hall.db, (await mixed.subject()).staffId ?? '', desk);
  const matters = (await hall.house.catalogue.matters()).all;
  taskCodes = new Map(matters.map((one) => [one.matterId, one.taskCode]));
  const calendar = await hall.house.caseDeps.calendar();
  lampOf = (due) => lampFor(due, localDateOf(hall.clock.now), calendar);
});
afterAll(() => hall.close());

/** Who asks, and how core sees him. */
interface Asker {
  readonly person: Person;
  readonly caller: Caller;
  readonly hasSealOfficer: (bodyId: number) => boolean;
}

/** What is shown, and what the rules of core say. */
interface Sight {
  readonly surface: string;
  readonly shown: unknown;
  readonly ruled: unknown;
}

const idsOf = (cases: readonly Case[]) => cases.map((one) => one.id);

function dueOf(current: Case): DueDay | undefined {
  return current.origin === 'counter' && 'due' in current ? current.due : undefined;
}

type InboxQuery = QueryOf<typeof lists.listInbox>;
type View = InboxQuery['view'];

function ruledInView({ caller, hasSealOfficer }: Asker, view: View): readonly Case[] {
  return all
    .filter(
      (one) =>
        dueOf(one) &&
        mayRead(caller, one) &&
        isInView(view, { current: one, caller, desk, hasSealOfficer }),
    )
    .toSorted((one, other) => (urgencyKey(one) < urgencyKey(other) ? -1 : 1));
}

const urgencyKey = (current: Case) => `${dueOf(current)?.on} ${current.id}`;

interface Filter {
  readonly view: View;
  readonly lamp?: Lamp | undefined;
  readonly status?: CaseStatus | undefined;
}

async function inbox(asker: Asker, filter: Filter): Promise<Sight[]> {
  const { view, lamp, status } = filter;
  const inView = ruledInView(asker, view);
  const ruled = inView
    .filter((one) => status === undefined || one.status === status)
    .filter((one) => lamp === undefined || lampOf(dueOf(one) as DueDay) === lamp);
  const { shown, counts } = await readPages(asker.person, filter);
  const list = { surface: `inbox ${view}`, shown, ruled: idsOf(ruled) };
  if (!counts) return [list];
  return [list, { surface: `counts ${view}`, shown: counts, ruled: countsIn(asker, inView) }];
}

/** All pages, a few cases each, so that the cursor is tried too; who has no reading role sees none. */
async function readPages(person: Person, filter: Filter) {
  const shown: string[] = [];
  let counts: object | undefined;
  let after: string | null | undefined;
  while (after !== null) {
    const page: Answer<ReplyOf<typeof lists.listInbox>> = await person.call(lists.listInbox, {
      query: { ...filter, after, limit: 4 } as Partial<InboxQuery>,
    });
    if (page.status === 403) break;
    shown.push(...page.reply.cases.map((one) => one.caseId));
    counts = page.reply.counts;
    after = page.reply.next;
  }
  return { shown, counts };
}

function countsIn(asker: Asker, inView: readonly Case[]) {
  const views = lists.INBOX_VIEWS.map((view) => [view, ruledInView(asker, view).length]);
  const lamps = LAMPS.map((lamp) => [
    lamp,
    inView.filter((one) => lampOf(dueOf(one) as DueDay) === lamp).length,
  ]);
  return Object.fromEntries([...views, ...lamps]);
}

const applicantId = ({ idType, idNumber }: typeof APPLICANT | typeof COMPANY) =>
  hall.house.caseDeps.protection.applicantIdOf(idType, idNumber);

function numberOf(current: Case): string {
  if (current.origin === 'source') return current.sourceCaseNo;
  const taskCode = taskCodes.get(current.matterId) ?? '';
  return buildCaseNumber(taskCode, current.numberedOn, current.serial).displayNo;
}

async function searches({ person, caller }: Asker): Promise<Sight[]> {
  const readable = all.filter((one) => mayRead(caller, one));
  const byPerson = (one: Case) => one.applicantId === applicantId(APPLICANT);
  const wanted: (readonly [string, string, readonly Case[]])[] = [
    ...all.map(
      (one) =>
        ['search by number', numberOf(one), readable.filter((each) => each === one)] as const,
    ),
    ['search by document', APPLICANT.idNumber, readable.filter(byPerson)],
    ['search by document', COMPANY.idNumber, readable.filter((one) => !byPerson(one))],
    ['search by name', '张示', readable.filter((one) => byPerson(one) && dueOf(one))],
  ];
  return Promise.all(
    wanted.map(async ([surface, text, cases]) => {
      const found = await person.call(lists.searchCases, { body: { text } });
      const shown = found.status === 403 ? [] : found.reply.cases.map((one) => one.caseId);
      return { surface, shown: shown.toSorted(), ruled: idsOf(cases) };
    }),
  );
}

/** Every case is counted for everybody; what it is about, only a reader is told. */
async function counted({ person, caller }: Asker): Promise<Sight> {
  const query = { measure: 'received', from: '2022-05-01', to: '2022-06-30', limit: 100 } as const;
  const { cases } = (await person.call(lists.listCountedCases, { query })).reply;
  const shown = cases.map((one) => `${one.caseId} ${one.summary !== ''}`).toSorted();
  const ruled = all.map((one) => `${one.id} ${mayRead(caller, one)}`);
  return { surface: 'counted', shown, ruled };
}

async function single(asker: Asker, current: Case): Promise<Sight[]> {
  const reads = mayRead(asker.caller, current);
  const params = { caseId: current.id };
  // Whose own it is not says what for; who may not read it says so in vain.
  const body = { purpose: 'INSPECTION', note: null } as const;
  const opened = await asker.person.call(openCase, { params, body });
  const answers = await Promise.all([
    asker.person.call(lists.getCase, { params }),
    ...Object.values(mixed.fileIds).map((fileId) =>
      asker.person.call(lists.downloadFile, { params: { ...params, fileId } }),
    ),
  ]);
  const [whole, ...files] = answers.map(({ status }) => status === 200);
  const hasFiles = reads && current.origin === 'counter';
  return [
    { surface: 'opening', shown: opened.status === 200, ruled: reads },
    { surface: 'case', shown: whole, ruled: reads },
    // Each case holds the file of its own body, and those of others are not to be had through it.
    { surface: 'file', shown: files.filter((one) => one).length, ruled: hasFiles ? 1 : 0 },
  ];
}

interface Given {
  readonly grants: readonly { readonly role: RoleId; readonly bodyCode: string }[];
  readonly filter: Filter;
  readonly places: readonly number[];
}

const ROLE_IDS = Object.keys(ROLES) as RoleId[];
const maybe = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });

const GIVEN = fc.record({
  grants: fc.uniqueArray(
    fc.record({
      role: fc.oneof(fc.constantFrom(...CASE_READERS), fc.constantFrom(...ROLE_IDS)),
      bodyCode: fc.constantFrom(...BODIES, 'PROVINCE'),
    }),
    { maxLength: 3, selector: (one) => JSON.stringify(one) },
  ),
  filter: fc.record({
    view: fc.constantFrom(...lists.INBOX_VIEWS),
    lamp: maybe(LAMPS),
    status: maybe(CASE_STATUSES),
  }),
  places: fc.array(fc.nat(), { minLength: 2, maxLength: 2 }),
});

/** Every surface on which this person sees something else than the rules of core allow. */
async function differences(
  app: Hall['app'],
  { grants, filter, places }: Given,
): Promise<{ surfaces: string[]; seen: number }> {
  const person = personOf(app, await mixed.subject());
  await revokeAll(hall, person);
  for (const grant of grants) await grantRole(hall, person, grant);
  const actor = await findActorByLogin(hall.db, 'health.supervisor.9');
  if (!actor) throw new Error('the subject is employed');
  const sealOfficersIn = await hall.house.caseDeps.roleHolders('SEAL_OFFICER');
  const hasSealOfficer = (bodyId: number) => sealOfficersIn(bodyId).length > 0;
  const asker = { person, caller: callerOf(actor), hasSealOfficer };
  const filters = [...lists.INBOX_VIEWS.map((view) => ({ view })), filter];
  const cases = places.map((place) => all[place % all.length]).filter((one) => one !== undefined);
  const sights = [
    ...(await Promise.all(filters.map((one) => inbox(asker, one)))).flat(),
    ...(await searches(asker)),
    await counted(asker),
    ...(await Promise.all(cases.map((one) => single(asker, one)))).flat(),
  ];
  const wrong = sights.filter(({ shown, ruled }) => !isDeepStrictEqual(shown, ruled));
  return {
    surfaces: wrong.map(({ surface }) => surface),
    seen: all.filter((one) => mayRead(asker.caller, one)).length,
  };
}

test('lists, searches and files show what the rule of reading allows, for any grants', async () => {
  expect(new Set(all.map((one) => one.status)).size).toBeGreaterThan(7);
  const seen = new Set<number>();
  for (const given of fc.sample(GIVEN, { numRuns: 25, seed: 22 })) {
    const found = await differences(hall.app, given);
    expect(found.surfaces, JSON.stringify(given)).toEqual([]);
    seen.add(found.seen);
  }
  // Nobody's, one body's, two bodies', all cases.
  expect(seen.size).toBe(4);
});

test('control: where a role counts for every body, each surface shows too much', async () => {
  const everywhere = new Set((await readOrganisationTree(hall.db)).byId.keys());
  const widened = (actor: Actor): Actor => ({
    ...actor,
    grants: actor.grants.map((grant) => ({ ...grant, covers: everywhere })),
  });
  const routes = hall.house.routes.map(({ endpoint, handle }) => ({
    endpoint,
    handle: (call: Parameters<typeof handle>[0]) =>
      handle({ ...call, actor: widened(call.actor as Actor) }),
  }));
  const app = await restarted({ house: { ...hall.house, routes }, db: hall.db });
  const grants = [{ role: 'FRONT_CLERK', bodyCode: 'HEALTH' }] as const;
  const places = all.map((_, place) => place);
  const found = await differences(app, { grants, places, filter: { view: 'mine' } });
  await app.close();
  expect([...new Set(found.surfaces)].toSorted()).toEqual([
    'case',
    'counted',
    'counts claimed',
    'counts followed',
    'counts mine',
    'counts open',
    'counts todo',
    'counts unclaimed',
    'file',
    'inbox claimed',
    'inbox followed',
    'inbox mine',
    'inbox open',
    'inbox todo',
    'inbox unclaimed',
    'opening',
    'search by document',
    'search by name',
    'search by number',
  ]);
});
