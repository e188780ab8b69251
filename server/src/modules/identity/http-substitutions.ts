import * as operations from '@banshi/contract/substitutions';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf, parseLocalDate } from '../../kernel/local-date.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { type Database, transact } from '../../platform/database/index.ts';
import { type Route, route } from '../../platform/http/index.ts';
import { endSubstitution, recordSubstitution } from './commands/record-substitution.ts';
import { type Actor, holds, type StaffId } from './core/actor.ts';
import type { OrganisationTree } from './organisation-tree.ts';
import { describeSubstitutions } from './queries/substitutions.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly organisations: () => Promise<OrganisationTree>;
}

const bind = route<Actor>();

/** The operations on who stands in for whom (AB 岗). */
export function substitutionRoutes(deps: Deps): Route<Actor>[] {
  const view = async (organisationId: number) =>
    ok(await describeSubstitutions(deps.db, organisationId, localDateOf(deps.now())));
  return [
    bind(operations.listSubstitutions, async ({ actor, params: { organisationId } }) => {
      const refusal = await refusalFor(deps, actor, organisationId);
      return refusal ? refuse(refusal) : view(organisationId);
    }),
    bind(operations.recordSubstitution, async ({ actor, params: { organisationId }, body }) => {
      const refusal = await refusalFor(deps, actor, organisationId);
      if (refusal) return refuse(refusal);
      const [from, to] = [parseLocalDate(body.from), parseLocalDate(body.to)];
      if (!from || !to) return refuse({ code: 'identity/substitution-invalid', fault: 'days' });
      const absentId = body.absentId as StaffId;
      const substituteId = body.substituteId as StaffId;
      const absence = { absentId, substituteId, roles: body.roles, from, to };
      const recording = { organisationId, by: actor.staffId, at: deps.now() };
      const done = await transact(deps.db, (tx) =>
        recordSubstitution(tx, recording, { ...absence, substitutionId: deps.newId() }),
      );
      return done.ok ? view(organisationId) : done;
    }),
    bind(operations.endSubstitution, async ({ actor, params }) => {
      const { organisationId, substitutionId } = params;
      const refusal = await refusalFor(deps, actor, organisationId);
      if (refusal) return refuse(refusal);
      const recording = { organisationId, by: actor.staffId, at: deps.now() };
      const done = await transact(deps.db, (tx) => endSubstitution(tx, recording, substitutionId));
      return done.ok ? view(organisationId) : done;
    }),
  ];
}

/** The head of the window records it, for his body and those below it. */
async function refusalFor({ organisations }: Deps, actor: Actor, organisationId: number) {
  const { byId } = await organisations();
  if (!byId.has(organisationId)) return { code: 'identity/organisation-unknown' } as const;
  return holds(actor, ['WINDOW_HEAD'], organisationId)
    ? undefined
    : ({ code: 'identity/other-organisation' } as const);
}
