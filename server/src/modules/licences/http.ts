import * as contract from '@banshi/contract/licences';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { CaseId } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import type { LicenceDeps } from './deps.ts';
import { licenceActRoutes } from './http-acts.ts';
import { readLicenceDetail } from './queries/licence-detail.ts';
import { listOwnLicences, searchLicencesBy } from './queries/licence-list.ts';
import { listPublished } from './queries/notices.ts';

/** The licences of a department, and the grants that anybody may read. */
export function licenceRoutes(deps: LicenceDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    ...licenceActRoutes(deps),
    bind(contract.listLicences, async ({ actor, query }) =>
      ok(await listOwnLicences(deps, actor, query)),
    ),
    bind(contract.searchLicences, async ({ actor, body }) =>
      ok({ licences: await searchLicencesBy(deps, actor, body.text) }),
    ),
    bind(contract.getLicence, async ({ actor, params }) => {
      const found = await readLicenceDetail(deps, actor, params.licenceId as CaseId);
      return found ? ok(found) : refuse({ code: 'licences/not-found' });
    }),
    bind(contract.listPublicGrants, async ({ query }) => ok(await listPublished(deps.db, query))),
  ];
}
