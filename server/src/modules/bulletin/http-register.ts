import { buffer } from 'node:stream/consumers';
import * as register from '@banshi/contract/official-register';
import { assert } from '../../kernel/assert.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { listed, type MissingCharacters } from './bulletin-documents.ts';
import { issueOfficial } from './commands/issue-official.ts';
import { saveOfficial, startOfficial } from './commands/keep-official.ts';
import { passOfficial, returnOfficial, submitOfficial } from './commands/take-official-step.ts';
import type { KeptOfficial, OfficialId } from './core/kept-official.ts';
import { nameOf } from './core/official-document.ts';
import { officialDocument } from './core/official-paper.ts';
import type { BulletinDeps } from './deps.ts';
import { documentFileName } from './formats/file-name.ts';
import { type BulletinFormat, renderDocument } from './formats/render-bulletin.ts';
import { contractFile, officialLines, officialView } from './official-view.ts';
import {
  findIssuedOfficial,
  findOfficial,
  findOfficialText,
  readOfficialStory,
  readRegister,
} from './queries/official-register.ts';

const NOT_FOUND = { code: 'bulletin/document-unknown' } as const;
const bind = route<Actor>();
const PAGE_ROWS = 50;

/** The register of documents, letters, minutes and orders that are written here. */
export function registerRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [...readingRoutes(deps), ...writingRoutes(deps)];
}

function readingRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(register.listOfficialDocuments, async ({ query }) => {
      const { words, profile, year, state, after, limit = PAGE_ROWS } = query;
      const asked = { words, profile, year, state, after, limit };
      const { documents, next } = await readRegister(deps.db, asked);
      return ok({ documents: await officialLines(deps, documents), next });
    }),
    bind(register.getOfficialDocument, async ({ actor, params, query: { textOf } }) => {
      const officialId = params.officialId as OfficialId;
      const document = await findOfficial(deps.db, officialId);
      if (!document) return refuse(NOT_FOUND);
      const text =
        textOf === undefined ? document.file : await findOfficialText(deps.db, officialId, textOf);
      if (!text) return refuse({ code: 'bulletin/document-version-unknown', version: textOf ?? 0 });
      const story = await readOfficialStory(deps.db, officialId);
      const issued = (await findIssuedOfficial(deps.db, officialId))?.frozen ?? null;
      const view = await officialView(deps, { document, story, issued }, actor);
      return ok({ ...view, file: contractFile(text) });
    }),
    bind(register.downloadOfficialDocument, async ({ params, query: { format }, reply }) => {
      const document = await findOfficial(deps.db, params.officialId as OfficialId);
      if (!document) return refuse(NOT_FOUND);
      const printed = officialDocument(document.file, new Map());
      const frozen = await frozenBytes(deps, document, format);
      const rendered = frozen ? ok(frozen) : await renderDocument(deps.typesetter, printed, format);
      if (!rendered.ok) return refuse<MissingCharacters>(listed(rendered.refusal));
      const name = documentFileName(nameOf(printed), format);
      await asAttachment(reply, name).send(rendered.value);
      return ok(undefined);
    }),
  ];
}

function writingRoutes(deps: BulletinDeps): Route<Actor>[] {
  return [
    bind(register.startOfficialDocument, ({ actor, body, idempotency }) =>
      startOfficial(deps, { actor, file: body.file, idempotency }),
    ),
    bind(register.saveOfficialDocument, ({ actor, params, body, idempotency }) => {
      const officialId = params.officialId as OfficialId;
      return saveOfficial(deps, { actor, officialId, ...body, idempotency });
    }),
    bind(register.issueOfficialDocument, ({ actor, params, body, idempotency }) => {
      const officialId = params.officialId as OfficialId;
      return issueOfficial(deps, { actor, officialId, ...body, idempotency });
    }),
    bind(register.submitOfficialDocument, ({ actor, params, body, idempotency }) => {
      const officialId = params.officialId as OfficialId;
      return submitOfficial(deps, { actor, officialId, ...body, idempotency });
    }),
    bind(register.passOfficialDocument, ({ actor, params, body, idempotency }) => {
      const officialId = params.officialId as OfficialId;
      return passOfficial(deps, { actor, officialId, ...body, idempotency });
    }),
    bind(register.returnOfficialDocument, ({ actor, params, body, idempotency }) => {
      const officialId = params.officialId as OfficialId;
      return returnOfficial(deps, { actor, officialId, ...body, idempotency });
    }),
  ];
}

/** Pages and text as they were issued; other formats are made of the file that was frozen. */
async function frozenBytes(
  { db, files }: BulletinDeps,
  { officialId, state }: KeptOfficial,
  format: BulletinFormat,
): Promise<Buffer | undefined> {
  if (state !== 'ISSUED' || (format !== 'pdf' && format !== 'text')) return undefined;
  const issued = await findIssuedOfficial(db, officialId);
  assert(issued, 'what is issued was frozen');
  if (format === 'text') return Buffer.from(issued.text);
  const pages = await files.read(issued.frozen.pdfSm3);
  assert(pages, 'the pages of a document were kept before it was issued');
  return buffer(pages);
}
