import type { Endpoint } from '@banshi/contract/endpoint';
import { OPERATIONS } from '@banshi/contract/operations';
import type { RoleId } from '@banshi/contract/roles';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../testing/asking.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { restarted } from '../testing/restart.ts';
import { aTargetOfOthers, nothingLike, type Target } from '../testing/targets.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

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
  // Who looks after the ratings of the whole province is refused before anything is looked for, or sees all.
  const about = OPERATIONS.filter(
    ({ path, reach }) => path.includes(':caseId') && reach !== 'whole',
  );

  async function answersTo(endpoint: Endpoint, target: Target, bodyCode: string) {
    const [role] = endpoint.access as readonly RoleId[];
    const person = await hall.as(role ?? 'SUPERVISOR', bodyCode);
    const { requestId: _, ...rest } = (await ask(hall.app, { endpoint, target }, person)).json();
    return rest;
  }

  test('is answered by every operation as one that does not exist', async () => {
    const target = await aTargetOfOthers(hall);
    expect(about.length).toBeGreaterThan(12);
    for (const endpoint of about) {
      const hidden = await answersTo(endpoint, target, 'FORESTRY');
      expect(hidden.code, endpoint.operationId).toMatch(/^[a-z]+\/not-found$/);
      expect(hidden).toEqual(await answersTo(endpoint, nothingLike(target), 'FORESTRY'));
    }
  });
});
