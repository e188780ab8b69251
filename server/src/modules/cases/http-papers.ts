import * as papers from '@banshi/contract/paper-transfers';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { callerOf } from './commands/act-on-case.ts';
import { sendPapers } from './commands/send-papers.ts';
import { recallPapers, takePapers } from './commands/take-papers.ts';
import type { CaseDeps } from './deps.ts';
import { listTransfersFor, readTransfer } from './queries/paper-transfers.ts';
import { listWaitingPapers } from './queries/waiting-papers.ts';

/** Paper between counter and back office: what waits, the lists on which it goes, who signed for it. */
export function paperRoutes(deps: CaseDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(papers.listPapers, async ({ actor, query }) =>
      ok(await listWaitingPapers(deps, actor, query)),
    ),
    bind(papers.sendPapers, ({ actor, body, idempotency }) =>
      sendPapers(deps, { actor, idempotency }, body),
    ),
    bind(papers.listTransfers, async ({ actor, query }) =>
      ok(await listTransfersFor(deps, actor, query)),
    ),
    bind(papers.getTransfer, async ({ actor, params }) => {
      const found = await readTransfer(deps, callerOf(actor), params.transferId);
      return found ? ok(found) : refuse({ code: 'cases/transfer-unknown' });
    }),
    bind(papers.takePapers, ({ actor, params, body, idempotency }) =>
      takePapers(deps, { actor, idempotency, ...params }, body.missing),
    ),
    bind(papers.recallPapers, ({ actor, params, idempotency }) =>
      recallPapers(deps, { actor, idempotency, ...params }),
    ),
  ];
}
