import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House } from '../house.ts';
import { type Actor, readOrganisationTree } from '../modules/identity/index.ts';
import type { Route } from '../platform/http/index.ts';
import { ask, askedOne } from '../testing/asking.ts';
import { type DeclaredOperation, readDeclared } from '../testing/declared-permissions.ts';
import { anEntrustedTarget } from '../testing/entrusted-target.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { protectionFaults } from '../testing/protection-faults.ts';
import { restarted } from '../testing/restart.ts';
import { aTargetOf, aTargetOfOthers, nothingLike, type Target } from '../testing/targets.ts';
import { type Verdict, verdictOf } from '../testing/verdict.ts';

/** How a caller stands to what he asks about, and the body that his role is for. */
const RELATIONS = {
  own: 'HEALTH',
  colleague: 'HEALTH',
  above: 'PROVINCE',
  otherDepartment: 'FORESTRY',
  otherCity: 'MIANYANG_FORESTRY',
  absent: 'HEALTH',
} as const;
type Relation = keyof typeof RELATIONS;
type Declared = Awaited<ReturnType<typeof readDeclared>>;

const ROLE_IDS = Object.keys(ROLES) as RoleId[];
/**
 * The acceptor of a promise-type case is not its decider, the handler neither its verifier nor the host of its
 * hearing (domain.md §1.8).
 */
const OTHER_HANDS = new Set(['decideCase', 'verifyCase', 'holdHearing', 'decideAtOnce']);

let hall: Hall;
let declared: Declared;
let theirs: Target;
const own = new Map<RoleId, Target>();

beforeAll(async () => {
  hall = await openHall();
  declared = await readDeclared();
  theirs = await aTargetOfOthers(hall);
  for (const role of ROLE_IDS) {
    own.set(role, await aTargetOf(hall, await hall.as(role, 'HEALTH'), role));
    for (const body of ['PROVINCE', 'FORESTRY', 'MIANYANG_FORESTRY']) await hall.as(role, body);
  }
});
afterAll(() => hall.close());

interface Cell {
  readonly endpoint: Endpoint;
  readonly role: RoleId | undefined;
  readonly relation: Relation;
}

/** Operations about nothing in particular are asked once for each role; all others in every relation. */
function cellsOf(operations: readonly Endpoint[]): Cell[] {
  return operations.flatMap((endpoint) => {
    const isAboutNothing = !endpoint.params && /^(self|everything)$/.test(endpoint.reach);
    const relations = isAboutNothing ? ['colleague'] : Object.keys(RELATIONS);
    return [undefined, ...ROLE_IDS].flatMap((role) =>
      relations.map((relation) => ({ endpoint, role, relation: relation as Relation })),
    );
  });
}

function targetOf({ role, relation }: Cell): Target {
  if (relation === 'absent') return nothingLike(theirs);
  return (relation === 'own' && role && own.get(role)) || theirs;
}

async function personIn({ endpoint, role, relation }: Cell) {
  if (!role) return hall.stranger;
  return hall.as(role, RELATIONS[relation], askedOne(endpoint));
}

/** The statuses that were met, so that the headers of every class were looked at. */
const statuses = new Set<number>();

async function verdictIn(app: FastifyInstance, cell: Cell): Promise<Verdict> {
  const target = targetOf(cell);
  const answer = await ask(app, { endpoint: cell.endpoint, target }, await personIn(cell));
  statuses.add(answer.statusCode);
  const bare = [...protectionFaults(answer), ...cacheFaults(answer)];
  if (bare.length > 0) return `unexpected headers: ${bare.join(', ')}`;
  return verdictOf(answer, target);
}

/** What answers a person is kept by no cache. */
function cacheFaults({ headers }: LightMyRequestResponse): string[] {
  return headers['cache-control'] === 'no-store' ? [] : ['no-store'];
}

/** What docs/permissions.md says of a cell. */
function declaredFor(table: Declared, cell: Cell): Verdict {
  const row = table.get(cell.endpoint.operationId);
  if (!row) return 'unexpected row';
  const refusal = refusedAtTheDoor(row, cell.role);
  if (refusal) return refusal;
  if (row.reach === 'whole') return ofTheWhole(cell);
  if (cell.relation === 'absent') return 'absent';
  const readers = table.get('getCase')?.who ?? [];
  if (row.reach === 'counted' && !readers.includes(cell.role ?? '')) return 'counted';
  return WITHIN.has(cell.relation) ? withinReach(cell) : (BEYOND[row.reach] ?? 'admitted');
}

function ofTheWhole({ relation }: Cell): Verdict {
  return relation === 'above' ? 'admitted' : 'other body';
}

const WITHIN: ReadonlySet<Relation> = new Set(['own', 'colleague', 'above'] as const);
const BEYOND: Readonly<Record<string, Verdict>> = {
  counted: 'counted',
  readable: 'absent',
  bodies: 'other body',
};

function withinReach({ endpoint, relation }: Cell): Verdict {
  return relation === 'own' && OTHER_HANDS.has(endpoint.operationId) ? 'same person' : 'admitted';
}

function refusedAtTheDoor(row: DeclaredOperation, role: RoleId | undefined): Verdict | undefined {
  if (row.who.includes('anyone')) return undefined;
  if (role === undefined) return 'stranger';
  return row.who.includes('signed-in') || row.who.includes(role) ? undefined : 'no role';
}

/** Every cell in which the server does something else than the page says, and what came of how many. */
async function compare(app: FastifyInstance, cells: readonly Cell[], table = declared) {
  const differences: string[] = [];
  const tally: Record<string, number> = {};
  for (const cell of cells) {
    const [is, says] = [await verdictIn(app, cell), declaredFor(table, cell)];
    tally[is] = (tally[is] ?? 0) + 1;
    const { endpoint, role, relation } = cell;
    if (is === says) continue;
    differences.push(`${endpoint.operationId} ${role} ${relation}: ${is}, declared ${says}`);
  }
  return { differences, tally };
}

/** Each is met somewhere, or the matrix would not say much. */
const VERDICTS: readonly Verdict[] = [
  'absent',
  'admitted',
  'counted',
  'no role',
  'other body',
  'same person',
  'stranger',
];

describe('Q02, S22: the matrix of operation, role and relation', () => {
  test('is what the server does, in every cell', async () => {
    const cells = cellsOf(OPERATIONS);
    expect(cells.length).toBeGreaterThan(2_500);
    const { differences, tally } = await compare(hall.app, cells);
    expect(differences).toEqual([]);
    expect(Object.keys(tally).toSorted()).toEqual(VERDICTS);
    expect([200, 401, 403, 404, 409, 422].filter((one) => !statuses.has(one))).toEqual([]);
  });

  test('declares every operation, and nothing else', () => {
    const known = OPERATIONS.map(({ operationId, access, reach }) => ({
      operationId,
      who: typeof access === 'string' ? [access] : access,
      reach,
    }));
    expect([...declared.values()]).toEqual(known);
  });
});

/** What people of the principal do beside reading: they act on licences (行政许可法第二十四条), and as any reader of a case. */
const BY_PRINCIPAL = new Set([
  ...['suspendLicence', 'restoreLicence', 'revokeLicence', 'withdrawLicence', 'cancelLicence'],
  'stripLicence',
  ...['correctUse', 'prolongUse'],
  ...['openCase', 'followCase', 'commentOnCase'],
  ...['recordFinding', 'issueCaseDocuments'],
]);

/** Whether an operation is about one case or one licence and nothing within it; warnings the case has none. */
function isAboutOne({ params, reach, operationId }: Endpoint): boolean {
  const names = Object.keys(params?.['properties'] ?? {}).join();
  const isReached = /^(readable|bodies)$/.test(reach) && operationId !== 'listCaseAlerts';
  return isReached && /^(caseId|licenceId)$/.test(names);
}

/** What the first role that an operation is for gets of a case and a licence of another body in its own's name. */
async function verdictForPrincipal(endpoint: Endpoint, target: Target): Promise<Verdict> {
  const [role = 'SUPERVISOR'] = Array.isArray(endpoint.access) ? endpoint.access : [];
  const person = await hall.as(role, 'FORESTRY', askedOne(endpoint));
  return verdictOf(await ask(hall.app, { endpoint, target }, person), target);
}

describe('Q02, L22: the relation of a principal to what is handled in its name', () => {
  test('is to read all of it, and to act on the licences as the law lets the authority', async () => {
    const target = await anEntrustedTarget(hall, theirs);
    const asked = OPERATIONS.filter(isAboutOne);
    const differences: string[] = [];
    for (const endpoint of asked) {
      const { operationId, method } = endpoint;
      const isTheirs = method === 'GET' || BY_PRINCIPAL.has(operationId);
      const [is, says] = [
        await verdictForPrincipal(endpoint, target),
        isTheirs ? 'admitted' : 'other body',
      ];
      if (is !== says) differences.push(`${operationId}: ${is}, not ${says}`);
    }
    expect(differences).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
  });
});

/** The server with one guard taken out of the house. */
async function without(changes: Partial<House>, cells: readonly Cell[]): Promise<string[]> {
  const app = await restarted({ house: { ...hall.house, ...changes }, db: hall.db });
  try {
    return (await compare(app, cells)).differences;
  } finally {
    await app.close();
  }
}

function asIf(change: (actor: Actor) => Actor): readonly Route<Actor>[] {
  return hall.house.routes.map(({ endpoint, handle }) => ({
    endpoint,
    handle: (call) => handle({ ...call, actor: change(call.actor as Actor) }),
  }));
}

/** One cell for each of these operations, asked by the first role that is admitted. */
function oneCellEach(operations: readonly Endpoint[], relation: Relation): Cell[] {
  return operations.map((endpoint) => {
    const role = Array.isArray(endpoint.access) ? endpoint.access[0] : 'SUPERVISOR';
    return { endpoint, role, relation };
  });
}

describe('Q02, control:', () => {
  test('where roles count for every body, each operation that asks for the body is found', async () => {
    const everywhere = new Set((await readOrganisationTree(hall.db)).byId.keys());
    const routes = asIf((actor) => ({
      ...actor,
      grants: actor.grants.map((grant) => ({ ...grant, covers: everywhere })),
    }));
    const asking = OPERATIONS.filter(({ reach }) => /^(counted|readable|bodies)$/.test(reach));
    const found = await without({ routes }, oneCellEach(asking, 'otherDepartment'));
    expect(found).toHaveLength(asking.length);
    expect(asking.length).toBeGreaterThan(20);
  });

  test('where the acceptor is taken for somebody else, his decision is found', async () => {
    const routes = asIf((actor) => ({ ...actor, staffId: theirs.caseId as Actor['staffId'] }));
    const own = OPERATIONS.filter(({ operationId }) => OTHER_HANDS.has(operationId));
    expect(await without({ routes }, oneCellEach(own, 'own'))).toHaveLength(OTHER_HANDS.size);
  });

  test('where everybody is admitted, each operation for some roles is found', async () => {
    const { identity } = hall.house;
    const gate = { ...identity.gate, isAdmitted: () => true };
    const isClosed = ({ access }: Endpoint) => !/anyone|signed-in|AUDITOR/.test(String(access));
    const guarded = OPERATIONS.filter(isClosed);
    const cells = guarded.map((endpoint) => ({
      endpoint,
      role: 'AUDITOR' as const,
      relation: 'colleague' as const,
    }));
    const found = await without({ identity: { ...identity, gate } }, cells);
    expect(found).toHaveLength(guarded.length);
    expect(guarded.length).toBeGreaterThan(25);
  });

  test('S13, control: an operation that leaves off a header in one class of answers is found', async () => {
    const app = await restarted(hall);
    app.addHook('onSend', async (_, reply) => {
      if (reply.statusCode === 403) reply.removeHeader('x-content-type-options');
    });
    const cells = cellsOf(OPERATIONS.filter(({ operationId }) => operationId === 'listInbox'));
    const { differences } = await compare(app, cells);
    await app.close();
    expect(differences).toContain(
      'listInbox AUDITOR colleague: unexpected headers: nosniff, declared no role',
    );
  });

  test('a row of the page that says something else is found', async () => {
    const wrong = new Map(declared).set('listInbox', {
      operationId: 'listInbox',
      who: ['AUDITOR'],
      reach: 'readable',
    });
    const cells = cellsOf(OPERATIONS.filter(({ operationId }) => operationId === 'listInbox'));
    const { differences } = await compare(hall.app, cells, wrong);
    expect(differences).toContain('listInbox AUDITOR colleague: no role, declared admitted');
  });
});
