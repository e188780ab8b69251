import * as distribution from '@banshi/contract/bulletin-distribution';
import { assert } from '../../kernel/assert.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { act, asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { handOver, openReceived } from './commands/distribute-issue.ts';
import { keepRecipient, removeRecipient } from './commands/keep-recipient.ts';
import type { DraftId } from './core/draft.ts';
import type { BulletinDeps } from './deps.ts';
import { distributionView, recipientsView } from './distribution-view.ts';
import { fileName } from './formats/file-name.ts';
import { findReceived, listReceived } from './queries/received-issues.ts';
import { readerOf } from './received-by.ts';

const NOT_FOUND = { code: 'bulletin/not-found' } as const;

const bind = route<Actor>();

/** Who gets the bulletin, and what became of the copies of an issue. */
export function distributionRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(distribution.listBulletinRecipients, async () => ok(await recipientsView(deps))),
    bind(distribution.keepBulletinRecipient, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => keepRecipient(deps, tx, { actor, given: body })),
    ),
    bind(distribution.removeBulletinRecipient, ({ actor, body, idempotency }) =>
      act(deps, idempotency, (tx) => removeRecipient(deps, tx, { actor, ...body })),
    ),
    bind(distribution.getBulletinDistribution, async ({ params }) => {
      const found = await distributionView(deps, params.issueId as DraftId);
      return found ? ok(found) : refuse(NOT_FOUND);
    }),
    bind(distribution.handOverBulletin, ({ actor, params, body, idempotency }) => {
      const issueId = params.issueId as DraftId;
      return act(deps, idempotency, (tx) => handOver(deps, tx, { actor, issueId, ...body }));
    }),
    ...receivedRoutes(deps),
  ];
}

function receivedRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(distribution.listReceivedBulletins, async ({ actor }) =>
      ok({ issues: await listReceived(deps.db, await readerOf(deps, actor)) }),
    ),
    bind(distribution.openReceivedBulletin, ({ actor, params }) =>
      openReceived(deps, { actor, issueId: params.issueId as DraftId }),
    ),
    bind(distribution.downloadReceivedBulletin, async ({ actor, params, reply }) => {
      const reader = await readerOf(deps, actor);
      const found = await findReceived(deps.db, reader, params.issueId as DraftId);
      if (!found) return refuse(NOT_FOUND);
      const pages = await deps.files.read(found.pdfSm3);
      assert(pages, 'the pages of an issue were kept before it was signed');
      await asAttachment(reply, fileName(found.issue, 'pdf')).send(pages);
      return ok(undefined);
    }),
  ];
}
