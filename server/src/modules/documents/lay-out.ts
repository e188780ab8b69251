import { Readable } from 'node:stream';
import { assert } from '../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { DocumentDeps } from './deps.ts';
import { letterJob } from './letter-layout.ts';
import { type DocumentKey, type FoundDocument, findDocument } from './queries/find-document.ts';
import {
  insertFile,
  insertSignature,
  noteFailure,
  noteMissingCharacter,
  takeWaiting,
} from './store/layout-store.ts';

/** No font shows `character`; the document was issued and needs a font before it can be printed. */
export interface DocumentGlyphMissing {
  readonly code: 'documents/glyph-missing';
  readonly character: string;
}

/** What laying out needs. */
export type LayOutDeps = Pick<DocumentDeps, 'db' | 'now' | 'typesetter' | 'files' | 'signing'>;

/** Documents laid out in one go. */
const TAKEN_AT_ONCE = 8;

/**
 * Lays the document out, keeps the file and has it signed: what of it is not done yet, outside every
 * transaction. It may be cut off anywhere and be done twice at once, for equal letters give equal bytes.
 */
export async function layOut(
  deps: LayOutDeps,
  document: FoundDocument,
): Promise<Result<string, DocumentGlyphMissing>> {
  const file = document.fileId === null ? await makeFile(deps, document) : ok(document.fileId);
  if (!file.ok || document.signature !== null) return file;
  const signature = await deps.signing.sign(Buffer.from(file.value, 'hex'));
  await insertSignature(deps.db, document, { ...signature, at: deps.now() });
  return file;
}

/**
 * The file of a document for whoever opens it now. The authority's signature is kept beside the file and follows: a service
 * of signatures that does not answer keeps nobody at the counter waiting.
 */
export async function openFile(
  deps: LayOutDeps,
  document: FoundDocument,
): Promise<Result<string, DocumentGlyphMissing>> {
  const file = document.fileId === null ? await makeFile(deps, document) : ok(document.fileId);
  if (!file.ok) return file;
  await layOut(deps, { ...document, fileId: file.value }).catch((error: unknown) =>
    noteFailure(deps.db, document, String(error)),
  );
  return file;
}

async function makeFile(
  { db, now, typesetter, files }: LayOutDeps,
  document: FoundDocument,
): Promise<Result<string, DocumentGlyphMissing>> {
  const typeset = await typesetter.render(letterJob(document.letter));
  if (!typeset.ok) {
    const character = typeset.refusal.text;
    await noteMissingCharacter(db, document, character);
    return refuse({ code: 'documents/glyph-missing', character });
  }
  const { pdf, pageCount } = typeset.value;
  const kept = await files.keepOwn(Readable.from([pdf]));
  assert(kept.ok, 'a laid-out document is a PDF that can be kept');
  const { id: fileId, sizeBytes } = kept.value;
  await insertFile(db, document, { fileId, sizeBytes, pageCount, at: now() });
  return ok(fileId);
}

/** Lays out some of what waits; gives how many were taken. Safe in several processes at once. */
export async function layOutWaiting(
  deps: LayOutDeps,
  onFailure: (error: unknown, key: DocumentKey) => void,
): Promise<number> {
  const taken = await takeWaiting(deps.db, { at: deps.now(), limit: TAKEN_AT_ONCE });
  for (const key of taken) {
    await layOutOne(deps, key).catch(async (error: unknown) => {
      onFailure(error, key);
      await noteFailure(deps.db, key, String(error));
    });
  }
  return taken.length;
}

async function layOutOne(deps: LayOutDeps, key: DocumentKey): Promise<void> {
  const document = await findDocument(deps.db, key);
  assert(document, 'what waits was issued');
  await layOut(deps, document);
}
