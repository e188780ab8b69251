import * as issues from '@banshi/contract/bulletin-issues';
import * as plans from '@banshi/contract/bulletin-plans';
import { ok, refuse } from '../../kernel/result.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { archivedFile } from './archive-files.ts';
import { planIssue } from './commands/plan-issue.ts';
import { takeIssueStep } from './commands/take-issue-step.ts';
import { collectForIssue } from './commands/take-step.ts';
import type { DraftId } from './core/draft.ts';
import type { BulletinDeps } from './deps.ts';
import { findIssue } from './queries/find-issue.ts';
import { readArchiveFiles } from './queries/printings.ts';

const bind = route<Actor>();

/** What lies before the text of an issue, and after its signing. */
export function wayRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(plans.planBulletin, ({ actor, body, idempotency }) =>
      planIssue(deps, { actor, ...body, idempotency }),
    ),
    bind(plans.collectBulletin, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return collectForIssue(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(issues.takeBulletinIssueStep, ({ actor, params, body, idempotency }) => {
      const draftId = params.issueId as DraftId;
      return takeIssueStep(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(issues.downloadBulletinArchiveFile, async ({ params, query, reply }) => {
      const issueId = params.issueId as DraftId;
      if (!(await findIssue(deps, issueId))) return refuse({ code: 'bulletin/not-found' });
      const found = await archivedFile(deps, issueId, query.format);
      if (!found) return refuse({ code: 'bulletin/not-archived' });
      await asAttachment(reply, found.name).send(found.content);
      return ok(undefined);
    }),
    bind(issues.getBulletinArchive, async ({ params }) => {
      const issueId = params.issueId as DraftId;
      const issue = await findIssue(deps, issueId);
      if (!issue) return refuse({ code: 'bulletin/not-found' });
      return ok({ files: await readArchiveFiles(deps.db, issueId) });
    }),
  ];
}
