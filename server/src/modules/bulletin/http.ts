import {
  compileBulletinDraft,
  downloadBulletin,
  getBulletinDraft,
  listBulletinDrafts,
  previewBulletin,
  saveBulletinDraft,
} from '@banshi/contract/bulletin';
import type { FastifyReply } from 'fastify';
import { ok, refuse } from '../../kernel/result.ts';
import { type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { documentOf, previewFile } from './bulletin-documents.ts';
import { compileBulletin } from './commands/compile-bulletin.ts';
import { saveBulletin } from './commands/save-bulletin.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import type { Draft, DraftId } from './core/draft.ts';
import type { BulletinDeps } from './deps.ts';
import { draftView } from './draft-view.ts';
import { liveSentences } from './live-sentences.ts';
import { listDrafts } from './queries/draft-list.ts';
import { findDraft } from './queries/find-draft.ts';
import type { BulletinFormat } from './render-bulletin.ts';

const NOT_FOUND = { code: 'bulletin/not-found' } as const;

/** Drafts of the bulletin: compiled, read, saved, previewed, downloaded. */
export function bulletinRoutes(deps: BulletinDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(listBulletinDrafts, async () => ok({ drafts: await listDrafts(deps) })),
    bind(compileBulletinDraft, ({ actor, body, idempotency }) =>
      compileBulletin(deps, { actor, ...body, idempotency }),
    ),
    bind(getBulletinDraft, async ({ params }) => {
      const draft = await findDraft(deps.db, params.draftId as DraftId);
      return draft ? ok(await shown(deps, draft)) : refuse(NOT_FOUND);
    }),
    bind(saveBulletinDraft, ({ actor, params, body, idempotency }) => {
      const draftId = params.draftId as DraftId;
      return saveBulletin(deps, { actor, draftId, ...body, idempotency });
    }),
    bind(previewBulletin, ({ body }) => previewFile(deps, body.file)),
    bind(downloadBulletin, async ({ params, query, reply }) => {
      const draft = await findDraft(deps.db, params.draftId as DraftId);
      if (!draft) return refuse(NOT_FOUND);
      const document = await documentOf(deps, draft.file, query.format);
      if (!document.ok) return document;
      await asAttachment(reply, fileName(draft.file, query.format)).send(document.value);
      return ok(undefined);
    }),
  ];
}

async function shown({ staffNames, figures }: BulletinDeps, draft: Draft) {
  const names = await staffNames([draft.updatedBy]);
  return draftView(draft, {
    updatedByName: names.get(draft.updatedBy)?.name ?? '',
    liveSentences: await liveSentences(draft.file, figures),
  });
}

const EXTENSIONS: Record<BulletinFormat, string> = {
  pdf: 'pdf',
  ofd: 'ofd',
  docx: 'docx',
  html: 'html',
  text: 'txt',
};

/** 工作简报2022年第19期（总第394期）.pdf; the series is the editor's and may hold what files may not. */
function fileName({ series, year, issueNo, totalNo }: BulletinFile, format: BulletinFormat) {
  const name = series.replace(/[\\/:*?"<>|]/g, '').trim();
  return `${name}${year}年第${issueNo}期（总第${totalNo}期）.${EXTENSIONS[format]}`;
}

/** As an attachment that no browser shows in our origin. */
function asAttachment(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', 'sandbox');
}
