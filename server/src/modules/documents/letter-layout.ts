import { encodeQR } from 'qr';
import { printedDate } from '../../kernel/printed-day.ts';
import type { TypesetJob } from '../../platform/typesetting/worker-messages.ts';
import { profileOf } from './core/document-rules.ts';
import type { Letter } from './core/letter.ts';

/** A seventh of the code may be smudged or worn and it is still read. */
const QR_CORRECTION = 'medium';

/** The letter as the typesetter takes it; equal letters give equal pages. */
export function letterJob(letter: Letter): TypesetJob {
  const { title, number, issuer, issuedOn, addressee, blocks, copies, checkCode } = letter;
  const qr = encodeQR(letter.checkAddress, 'svg', { ecc: QR_CORRECTION, border: 2 });
  const printedDay = printedDate(issuedOn);
  const profile = profileOf(letter.kind);
  const data = { profile, title, number, issuer, issuedOn, printedDay, addressee, blocks, copies };
  return { template: 'letter', data: { ...data, checkCode, qr } };
}
