import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import { ROLES, type RoleId } from '@banshi/contract/roles';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReceivedCase } from '../testing/counter.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import type { Person } from '../testing/person.ts';
import { addressOf, sendRaw } from '../testing/raw.ts';
import { restarted } from '../testing/restart.ts';
import { type Schema, samplesOf } from '../testing/samples.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const ROLE_IDS = Object.keys(ROLES) as RoleId[];
const isMounted = ({ operationId }: Endpoint) =>
  hall.house.routes.some((one) => one.endpoint.operationId === operationId);

/** Without a body an admitted caller is refused for the shape; who is not admitted, before it. */
async function verdict(endpoint: Endpoint, person: Person): Promise<string> {
  const { method } = endpoint;
  const answer = await sendRaw(hall.app, person, { method, url: addressOf(endpoint) });
  const problem = answer.statusCode >= 400 && answer.body !== '' ? answer.json() : {};
  if (problem.code === 'identity/not-signed-in') return 'stranger';
  return problem.code === 'identity/no-role' ? 'no role' : 'admitted';
}

function declared({ access }: Endpoint, role: RoleId | undefined): string {
  if (access === 'anyone') return 'admitted';
  if (role === undefined) return 'stranger';
  return access === 'signed-in' || access.includes(role) ? 'admitted' : 'no role';
}

/** Every place where the server does something else than the contract says. */
async function differences(operations: readonly Endpoint[]): Promise<string[]> {
  const found: string[] = [];
  const places = operations.flatMap((endpoint) =>
    [undefined, ...ROLE_IDS].map((role) => ({ endpoint, role })),
  );
  for (const { endpoint, role } of places) {
    const [is, says] = [await done(endpoint, role), declared(endpoint, role)];
    if (is !== says) found.push(`${endpoint.operationId} ${role}: ${is}, declared ${says}`);
  }
  return found;
}

async function done(endpoint: Endpoint, role: RoleId | undefined): Promise<string> {
  // Signing out ends the session that the next call needs.
  const number = endpoint.method === 'DELETE' ? endpoint.path.length : 1;
  return verdict(endpoint, role ? await hall.as(role, 'HEALTH', number) : hall.stranger);
}

describe('the table of operation and role', () => {
  test('is what the server does, for every role and for a stranger', async () => {
    expect(await differences(OPERATIONS.filter(isMounted))).toEqual([]);
  }, 90_000);

  test('would be found wrong where a role is declared that the server does not admit', async () => {
    const [inbox] = OPERATIONS.filter((one) => one.operationId === 'listInbox');
    const wrong = inbox && { ...inbox, access: ['AUDITOR'] as const };
    expect(await differences(wrong ? [wrong] : [])).toContain(
      'listInbox AUDITOR: no role, declared admitted',
    );
  });
});

/** Routes on the server below /api, as `METHOD /path`; HEAD comes with every GET. */
function routesOn(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^([│ ]*)[├└]── (\S+)(?: \(([^)]+)\))?/.exec(line);
      if (!found) return [];
      const [, indent = '', part = '', methods = ''] = found;
      const path = `${above[indent.length / 4 - 1] ?? ''}${part}`;
      above[indent.length / 4] = path;
      return methods.split(', ').map((method) => `${method} ${path}`);
    })
    .filter((name) => /^(?!HEAD|OPTIONS)\S+ \/api\//.test(name));
}

const isPage = (name: string) => /^GET \/api\/(docs|openapi\.json)/.test(name);
const nameOf = ({ method, path }: Endpoint) => `${method} /api${path}`;

/** Operations on the server that the contract does not have, and the other way round. */
function undeclared(app: FastifyInstance): string[] {
  const routes = new Set(routesOn(app).filter((name) => !isPage(name)));
  const operations = new Set(OPERATIONS.map(nameOf));
  return [...routes, ...operations].filter((name) => !routes.has(name) || !operations.has(name));
}

describe('an operation', () => {
  test('stands in the contract when it is on the server, and the other way round', async () => {
    await hall.app.ready();
    expect(undeclared(hall.app)).toEqual([]);
  });

  test('that is planted beside the contract is seen', async () => {
    const app = await restarted(hall);
    app.get('/api/cases/:caseId/planted', async () => null);
    await app.ready();
    expect(undeclared(app)).toContain('GET /api/cases/:caseId/planted');
    await app.close();
  });
});

describe('a case of another body', () => {
  test('is answered by every operation as one that does not exist', async () => {
    const { caseId } = await aReceivedCase(hall);
    for (const endpoint of OPERATIONS.filter((one) => one.path.includes(':caseId'))) {
      const [role] = Array.isArray(endpoint.access) ? endpoint.access : [];
      const person = await hall.as(role ?? 'SUPERVISOR', 'FORESTRY');
      const [body] = fc.sample(samplesOf((endpoint.body ?? {}) as Schema), { numRuns: 1, seed: 3 });
      const answers = await Promise.all(
        [{ caseId }, {}].map((given) => callWith(endpoint, person, { given, body })),
      );
      expect(answers[0], endpoint.operationId).toEqual(answers[1]);
      expect(answers[0], endpoint.operationId).toMatchObject({
        code: expect.stringMatching(HIDDEN),
      });
    }
  });

  test('is not hidden from its own body, so that the equality means something', async () => {
    const { caseId } = await aReceivedCase(hall);
    const [getCase] = OPERATIONS.filter((one) => one.operationId === 'getCase');
    const own = await hall.as('SUPERVISOR', 'HEALTH');
    const found = getCase && (await callWith(getCase, own, { given: { caseId }, body: undefined }));
    expect(found).toMatchObject({ caseId });
  });
});

/** A file that was never uploaded is refused before the case is looked at: the same for both. */
const HIDDEN = /^cases\/(not-found|file-unknown)$/;

async function callWith(
  endpoint: Endpoint,
  person: Person,
  { given, body }: { given: Record<string, string>; body: unknown },
): Promise<unknown> {
  const payload = endpoint.body ? { payload: JSON.stringify(body) } : {};
  const headers = endpoint.body ? { 'content-type': 'application/json' } : {};
  const url = addressOf(endpoint, given);
  const request = { method: endpoint.method, url, headers, ...payload } as const;
  const { requestId: _, ...rest } = (await sendRaw(hall.app, person, request)).json();
  return rest;
}
