import {
  compileBulletinDraft,
  downloadBulletin,
  getBulletinDraft,
  listBulletinDrafts,
  previewBulletin,
  renewBulletinFigures,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import * as issues from '@banshi/contract/bulletin-issues';
import { getBulletinRestatement } from '@banshi/contract/bulletin-restatement';
import * as steps from '@banshi/contract/bulletin-steps';
import * as versions from '@banshi/contract/bulletin-versions';
import { ok, refuse } from '../../kernel/result.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { previewFile } from './bulletin-documents.ts';
import { compileBulletin } from './commands/compile-bulletin.ts';
import { renewFigures } from './commands/renew-figures.ts';
import { restoreVersion } from './commands/restore-version.ts';
import { saveBulletin } from './commands/save-bulletin.ts';
import { signBulletin } from './commands/sign-bulletin.ts';
import { startErratum } from './commands/start-erratum.ts';
import { passDraft, returnDraft, submitDraft } from './commands/take-step.ts';
import type { DraftId } from './core/draft.ts';
import type { BulletinDeps } from './deps.ts';
import { shownDraft } from './draft-step.ts';
import { fileName } from './formats/file-name.ts';
import { distributionRoutes } from './http-distribution.ts';
import { guideRoutes } from './http-guides.ts';
import { officialRoutes } from './http-official.ts';
import { registerRoutes } from './http-register.ts';
import { wayRoutes } from './http-way.ts';
import { weekRoutes } from './http-weeks.ts';
import { draftDocument } from './issue-documents.ts';
import { listDrafts } from './queries/draft-list.ts';
import { readDraftStory } from './queries/draft-story.ts';
import { findVersion, listVersions } from './queries/draft-versions.ts';
import { findDraft } from './queries/find-draft.ts';
import { findIssue } from './queries/find-issue.ts';
import { listIssues } from './queries/issue-list.ts';
import { restatementFor } from './restatement-view.ts';

const NOT_FOUND = { code: 'bulletin/not-found' } as const;

const bind = route<Actor>();

/** The bulletin: its drafts, their way to print, and what was signed. */
export function bulletinRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    ...draftRoutes(deps),
    ...versionRoutes(deps),
    ...stepRoutes(deps),
    ...issueRoutes(deps),
    ...distributionRoutes(deps),
    ...weekRoutes(deps),
    ...wayRoutes(deps),
    ...officialRoutes(deps),
    ...registerRoutes(deps),
    ...guideRoutes(deps),
  ];
}

function draftRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(listBulletinDrafts, async () => ok({ drafts: await listDrafts(deps) })),
    bind(compileBulletinDraft, ({ actor, body, idempotency }) =>
      compileBulletin(deps, { actor, ...body, idempotency }),
    ),
    bind(getBulletinDraft, async ({ actor, params }) => {
      const draftId = params.draftId as DraftId;
      const draft = await findDraft(deps.db, draftId);
      if (!draft) return refuse(NOT_FOUND);
      const story = await readDraftStory(deps.db, draftId);
      return ok(await shownDraft(deps, { draft, story }, actor));
    }),
    bind(saveBulletinDraft, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return saveBulletin(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(renewBulletinFigures, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return renewFigures(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(previewBulletin, ({ body }) => previewFile(deps, body.file)),
    bind(downloadBulletin, async ({ params, query, reply }) => {
      const draft = await findDraft(deps.db, params.draftId as DraftId);
      if (!draft) return refuse(NOT_FOUND);
      const document = await draftDocument(deps, draft, query.format);
      if (!document.ok) return document;
      const { file, content } = document.value;
      await asAttachment(reply, fileName(file, query.format)).send(content);
      return ok(undefined);
    }),
  ];
}

function versionRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(versions.listDraftVersions, async ({ params }) => {
      const lines = await listVersions(deps, params.draftId as DraftId);
      // Compiling a draft is its first version.
      return lines.length > 0 ? ok({ versions: lines }) : refuse(NOT_FOUND);
    }),
    bind(versions.getDraftVersion, async ({ params: { draftId, draftVersion: version } }) => {
      const found = await findVersion(deps, { draftId: draftId as DraftId, version });
      return found ? ok(found) : refuse({ code: 'bulletin/version-unknown', version });
    }),
    bind(versions.restoreDraftVersion, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return restoreVersion(deps, { actor, draftId, ...body, idempotency });
    }),
  ];
}

function stepRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(steps.submitBulletinDraft, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return submitDraft(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(steps.passBulletinDraft, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return passDraft(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(steps.returnBulletinDraft, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return returnDraft(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(steps.signBulletinDraft, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return signBulletin(deps, { actor, draftId, ...body, idempotency });
    }),
  ];
}

function issueRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(steps.listBulletinIssues, async ({ query }) => {
      const words = (query.words ?? '').split(/\s+/).filter(Boolean);
      return ok(await listIssues(deps, words));
    }),
    bind(steps.getBulletinIssue, async ({ params }) => {
      const issue = await findIssue(deps, params.issueId as DraftId);
      return issue ? ok(issue) : refuse(NOT_FOUND);
    }),
    bind(getBulletinRestatement, async ({ params }) => {
      const draft = await findDraft(deps.db, params.draftId as DraftId);
      return draft ? ok({ restated: await restatementFor(deps, draft) }) : refuse(NOT_FOUND);
    }),
    bind(issues.startBulletinErratum, ({ actor, params, idempotency }) =>
      startErratum(deps, { actor, issueId: params.issueId as DraftId, idempotency }),
    ),
  ];
}
