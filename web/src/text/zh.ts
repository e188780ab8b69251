import { casePage } from './zh/case-page.ts';
import { counter } from './zh/counter.ts';
import { inbox } from './zh/inbox.ts';
import { journal } from './zh/journal.ts';
import { refusals } from './zh/refusals.ts';
import { shell, shortcuts, signIn, states } from './zh/shell.ts';
import { words } from './zh/words.ts';

/** Every sentence in Chinese, by area of the product. The English table has the same keys by type. */
export const zh = {
  words,
  refusals,
  shell,
  signIn,
  states,
  shortcuts,
  inbox,
  counter,
  casePage,
  journal,
};
