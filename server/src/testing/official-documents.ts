import * as register from '@banshi/contract/official-register';
import { A_LETTER } from './a-letter-file.ts';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

const kept = new WeakMap<Hall, Promise<string>>();

/** One draft of a letter stands for all targets of a hall: it belongs to its centre. */
export function theOfficial(hall: Hall): Promise<string> {
  const given = kept.get(hall) ?? aDraft(hall);
  kept.set(hall, given);
  return given;
}

async function aDraft(hall: Hall): Promise<string> {
  const writer = await hall.as('BULLETIN_EDITOR', 'PROVINCE', 5);
  const body = { file: A_LETTER };
  return (await writer.call(register.startOfficialDocument, { body })).reply.documentId;
}

/** A letter is written, saved, issued and looked at. */
export async function keepOfficials(hall: Hall, tell: Tell): Promise<void> {
  const writer = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const signer = await hall.as('BULLETIN_SIGNER', 'PROVINCE');
  const begun = await writer.call(register.startOfficialDocument, { body: { file: A_LETTER } });
  tell(register.startOfficialDocument, begun.reply);
  const params = { officialId: begun.reply.documentId };
  const saving = { params, body: { version: 1, file: A_LETTER } };
  tell(
    register.saveOfficialDocument,
    (await writer.call(register.saveOfficialDocument, saving)).reply,
  );
  const issuing = { params, body: { version: 2 } };
  tell(
    register.issueOfficialDocument,
    (await signer.call(register.issueOfficialDocument, issuing)).reply,
  );
  const found = await writer.call(register.getOfficialDocument, { params, query: {} });
  tell(register.getOfficialDocument, found.reply);
  tell(
    register.listOfficialDocuments,
    (await writer.call(register.listOfficialDocuments, {})).reply,
  );
}
