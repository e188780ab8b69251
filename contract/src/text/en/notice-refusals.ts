import type { Facts } from '../facts.ts';
import { fact } from '../facts.ts';

/** Why a question about a case is not answered, and why notices are not shown. */
export const noticeRefusals = {
  'notices/hearing-unknown': () =>
    'No such hearing was announced; check the address, or open it from the list of announced hearings.',
  'notices/no-match': () =>
    'Number or password is wrong. Please compare with your receipt or message; for a new password bring your identity document to the counter.',
  'notices/paused': (facts: Facts) =>
    `Wrong too often. Please try again in ${fact(facts, 'minutes', '15')} minutes, or ask at the counter.`,
  'notices/sending-of-all': () =>
    'Notices that could not be sent concern every department; an administrator for the whole province looks after them.',
};
