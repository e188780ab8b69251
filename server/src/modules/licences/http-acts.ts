import * as contract from '@banshi/contract/licence-acts';
import { type IdempotencyKey, type Route, route } from '../../platform/http/index.ts';
import type { CaseId } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import { actOnLicence, type LicenceRequest } from './commands/act-on-licence.ts';
import { correctNotice } from './commands/correct-notice.ts';
import type { LicenceDeps } from './deps.ts';

/** What the authority does to a licence, and to what the public reads of a grant. */
export function licenceActRoutes(deps: LicenceDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(contract.suspendLicence, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'suspend', ...call.body }),
    ),
    bind(contract.restoreLicence, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'restore', ...call.body }),
    ),
    bind(contract.revokeLicence, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'revoke', ...call.body }),
    ),
    bind(contract.stripLicence, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'strip', ...call.body }),
    ),
    bind(contract.withdrawLicence, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'withdraw', ...call.body }),
    ),
    bind(contract.cancelLicence, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'cancel', ...call.body }),
    ),
    bind(contract.correctUse, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'correctUse', ...call.body }),
    ),
    bind(contract.prolongUse, (call) =>
      actOnLicence(deps, requestOf(call), { action: 'prolongUse', ...call.body }),
    ),
    bind(contract.correctNotice, ({ actor, params, idempotency, body }) =>
      correctNotice(deps, { actor, caseId: params.caseId as CaseId, idempotency }, body),
    ),
  ];
}

interface ActCall {
  readonly actor: Actor;
  readonly params: { readonly licenceId: string };
  readonly body: { readonly version: number };
  readonly idempotency: IdempotencyKey;
}

function requestOf({ actor, params, body, idempotency }: ActCall): LicenceRequest {
  return { actor, licenceId: params.licenceId as CaseId, version: body.version, idempotency };
}
