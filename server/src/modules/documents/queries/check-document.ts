import type { SignatureState } from '@banshi/contract/document-words';
import type { CheckedDocument } from '@banshi/contract/documents';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { readCheckCode } from '../core/check-code.ts';
import type { DocumentDeps } from '../deps.ts';
import { type FoundDocument, findByCode, findDocument } from './find-document.ts';
import { readFollowing } from './following-documents.ts';

/** The document with this code as anybody may see it: nothing in it names a person. */
export async function checkDocument(
  deps: Pick<DocumentDeps, 'db' | 'signing'>,
  typed: string,
): Promise<Result<CheckedDocument, { readonly code: 'documents/code-unknown' }>> {
  const code = readCheckCode(typed);
  const key = code && (await findByCode(deps.db, code));
  const document = key && (await findDocument(deps.db, key));
  if (!document) return refuse({ code: 'documents/code-unknown' });
  const { letter, fileId, replacedBy } = document;
  const { kind, title, number, issuer, issuedOn, matterName } = letter;
  const signature = await signatureOf(deps, document);
  const followedBy = await readFollowing(deps.db, document);
  const said = { kind, title, number, issuer, issuedOn, matterName };
  return ok({ ...said, signature, fileId, replacedBy, followedBy });
}

async function signatureOf(
  { signing }: Pick<DocumentDeps, 'signing'>,
  { fileId, signature }: FoundDocument,
): Promise<SignatureState> {
  if (fileId === null || signature === null) return 'waiting';
  return (await signing.verify(Buffer.from(fileId, 'hex'), signature)) ? 'valid' : 'invalid';
}
