import {
  previewOfficialDocument,
  renderOfficialDocument,
} from '@banshi/contract/official-documents';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { asAttachment, type Route, route } from '../../platform/http/index.ts';
import type { Actor } from '../identity/index.ts';
import { listed, type MissingCharacters } from './bulletin-documents.ts';
import { type InvalidFile, invalidFile } from './core/draft.ts';
import { nameOf, type OfficialDocument } from './core/official-document.ts';
import { officialDocument } from './core/official-paper.ts';
import { parseOfficialFile } from './core/parse-official-file.ts';
import type { BulletinDeps } from './deps.ts';
import { documentFileName } from './formats/file-name.ts';
import { renderDocument } from './formats/render-bulletin.ts';
import { renderPages } from './formats/render-layout.ts';

const bind = route<Actor>();
/** The contract has no place for sentences of figures. */
const NO_FIGURES = new Map();

/** Documents, letters, minutes and orders: laid out from what is on the screen, stored nowhere. */
export function officialRoutes({ typesetter }: Pick<BulletinDeps, 'typesetter'>): Route<Actor>[] {
  return [
    bind(previewOfficialDocument, async ({ body }) => {
      const document = documentFrom(body.file);
      if (!document.ok) return document;
      const pages = await renderPages(typesetter, document.value);
      return pages.ok ? ok({ pages: [...pages.value] }) : refuse(listed(pages.refusal));
    }),
    bind(renderOfficialDocument, async ({ body: { file, format }, reply }) => {
      const document = documentFrom(file);
      if (!document.ok) return document;
      const rendered = await renderDocument(typesetter, document.value, format);
      if (!rendered.ok) return refuse<MissingCharacters>(listed(rendered.refusal));
      const name = documentFileName(nameOf(document.value), format);
      await asAttachment(reply, name).send(rendered.value);
      return ok(undefined);
    }),
  ];
}

function documentFrom(file: unknown): Result<OfficialDocument, InvalidFile> {
  const parsed = parseOfficialFile(file);
  return parsed.ok
    ? ok(officialDocument(parsed.value, NO_FIGURES))
    : refuse(invalidFile(parsed.refusal));
}
