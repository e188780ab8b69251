import * as register from '@banshi/contract/official-register';
import { A_LETTER } from './a-letter-file.ts';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

/** A version that nobody has seen: an admitted act is refused as stale and changes nothing. */
const UNSEEN = { body: { version: 99 } };

/** What is asked of the register of official documents: all in order but for the version. */
export const OFFICIAL_QUESTIONS = {
  previewOfficialDocument: () => ({ body: { file: A_LETTER } }),
  startOfficialDocument: () => ({ body: { file: { ...A_LETTER, masthead: ' ' } } }),
  saveOfficialDocument: () => ({ body: { ...UNSEEN.body, file: A_LETTER } }),
  issueOfficialDocument: () => UNSEEN,
  submitOfficialDocument: () => UNSEEN,
  passOfficialDocument: () => UNSEEN,
  returnOfficialDocument: () => ({ body: { ...UNSEEN.body, comment: '示例' } }),
  downloadOfficialDocument: () => ({ query: 'format=text' }),
  renderOfficialDocument: () => ({ body: { file: A_LETTER, format: 'text' } }),
};

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

/** Has a draft of this version reviewed; gives the version that may be issued. */
export async function reviewed(
  hall: Pick<Hall, 'as'>,
  officialId: string,
  version: number,
): Promise<number> {
  const writer = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  const reviewer = await hall.as('BULLETIN_OFFICE_REVIEWER', 'PROVINCE');
  const asked = (seen: number) => ({ params: { officialId }, body: { version: seen } });
  const handedIn = await writer.call(register.submitOfficialDocument, asked(version));
  const passed = await reviewer.call(register.passOfficialDocument, asked(handedIn.reply.version));
  return passed.reply.version;
}

/** A letter is written, saved, reviewed, issued and looked at. */
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
  const reviewer = await hall.as('BULLETIN_OFFICE_REVIEWER', 'PROVINCE');
  const { submitOfficialDocument: submit, returnOfficialDocument: back } = register;
  const handedIn = await writer.call(submit, { params, body: { version: 2 } });
  tell(submit, handedIn.reply);
  const sendingBack = { params, body: { version: 3, comment: '示例：补一句依据' } };
  tell(back, (await reviewer.call(back, sendingBack)).reply);
  await writer.call(submit, { params, body: { version: 4 } }).then((one) => one.reply);
  const passing = { params, body: { version: 5 } };
  const passed = await reviewer.call(register.passOfficialDocument, passing);
  tell(register.passOfficialDocument, passed.reply);
  const issuing = { params, body: { version: 6 } };
  tell(
    register.issueOfficialDocument,
    (await signer.call(register.issueOfficialDocument, issuing)).reply,
  );
  const found = await writer.call(register.getOfficialDocument, { params, query: {} });
  tell(register.getOfficialDocument, found.reply);
  tell(
    register.listOfficialDocuments,
    (await writer.call(register.listOfficialDocuments, { query: {} })).reply,
  );
}
