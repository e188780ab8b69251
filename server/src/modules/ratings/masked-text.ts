import { maskForPublic } from '../../kernel/masking.ts';
import type { Tx } from '../../platform/database/index.ts';
import { personsNamedIn } from '../cases/index.ts';

/** Names of persons of the case and numbers of anybody are masked before anything is kept; nothing where nothing was typed. */
export async function maskedText(
  tx: Tx,
  caseId: string,
  text: string | null,
): Promise<string | null> {
  const typed = text?.trim() ?? '';
  return typed === '' ? null : maskForPublic(typed, await personsNamedIn(tx, caseId));
}
