import type { ProofFinding } from '@banshi/contract/proof-words';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { PeriodRefusal } from '../statistics/index.ts';
import { composeLive } from './compose-live.ts';
import type { BulletinFile } from './core/bulletin-file.ts';
import { type InvalidFile, invalidFile } from './core/draft.ts';
import { parseBulletinFile } from './core/parse-bulletin-file.ts';
import type { BulletinDeps } from './deps.ts';
import { type BulletinFormat, renderDocument } from './formats/render-bulletin.ts';
import { type BulletinGlyphMissing, renderPages } from './formats/render-layout.ts';
import { proofreadBulletin } from './proofread-bulletin.ts';
import { readRegisters } from './read-registers.ts';

/** Why a file does not become a document. */
export type DocumentRefusal = InvalidFile | PeriodRefusal | MissingCharacters;

/** As the web lists them; the typesetter stops at the first. */
export type MissingCharacters = BulletinGlyphMissing & { readonly characters: readonly string[] };

type RenderDeps = Pick<BulletinDeps, 'typesetter' | 'figures'>;

/** Laid-out pages, and what proofreading found in their text. */
interface Preview {
  readonly pages: string[];
  readonly findings: ProofFinding[];
}

/** The laid-out pages of a file with what proofreading finds in it, stored nowhere. */
export async function previewFile(
  deps: RenderDeps & Pick<BulletinDeps, 'db' | 'calendar'>,
  given: unknown,
): Promise<Result<Preview, DocumentRefusal>> {
  const file = parseBulletinFile(given);
  if (!file.ok) return refuse(invalidFile(file.refusal));
  const { typesetter, figures } = deps;
  const document = await composeLive(file.value, figures);
  if (!document.ok) return document;
  const pages = await renderPages(typesetter, document.value);
  if (!pages.ok) return refuse(listed(pages.refusal));
  const registers = await readRegisters(deps.db, file.value);
  const background = { figures, ...registers, calendar: await deps.calendar() };
  const findings = await proofreadBulletin(file.value, background);
  return ok({ pages: [...pages.value], findings: [...findings] });
}

/** The file as a document of one format. */
export async function documentOf(
  { typesetter, figures }: RenderDeps,
  file: BulletinFile,
  format: BulletinFormat,
): Promise<Result<Buffer, DocumentRefusal>> {
  const document = await composeLive(file, figures);
  if (!document.ok) return document;
  const rendered = await renderDocument(typesetter, document.value, format);
  return rendered.ok ? rendered : refuse(listed(rendered.refusal));
}

/** The refusal of the typesetter as the web lists it. */
export function listed(missing: BulletinGlyphMissing): MissingCharacters {
  return { ...missing, characters: [missing.character] };
}
