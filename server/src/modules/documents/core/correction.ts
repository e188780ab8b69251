import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { ended } from './intake-messages.ts';
import type { Block, Letter } from './letter.ts';

/** One slip of the pen and what should stand there. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** What is new in a document that mends another. */
export interface CorrectionGiven
  extends Pick<Letter, 'number' | 'issuedOn' | 'checkCode' | 'checkAddress'> {
  readonly reason: string;
  readonly replacements: readonly Replacement[];
}

export interface TextNotFound {
  readonly code: 'documents/text-not-found';
  readonly text: string;
}

/**
 * The document that takes the place of `old`: the same but for the slips, with a number and a day of its
 * own, and saying first which one it replaces and why.
 */
export function correctLetter(
  old: Letter,
  { reason, replacements, ...own }: CorrectionGiven,
): Result<Letter, TextNotFound> {
  const text = replacements.find(({ from }) => !says(old, from))?.from;
  if (text !== undefined) return refuse({ code: 'documents/text-not-found', text });
  const mend = (given: string) =>
    replacements.reduce((before, { from, to }) => before.replaceAll(from, to), given);
  return ok({
    ...old,
    ...own,
    addressee: old.addressee && mend(old.addressee),
    blocks: [
      {
        role: 'text',
        text: `本文书更正并代替《${old.title}》（${old.number}），原文书自本文书作出之日起不再使用。更正原因：${ended(reason)}`,
      },
      ...old.blocks.map((block) => mendBlock(block, mend)),
    ],
  });
}

function says({ addressee, blocks }: Letter, text: string): boolean {
  return [addressee ?? '', ...blocks.flatMap(textsOf)].some((one) => one.includes(text));
}

function textsOf(block: Block): readonly string[] {
  if (block.role === 'table' || block.role === 'facts') return block.rows.flat();
  return [block.text];
}

function mendBlock(block: Block, mend: (text: string) => string): Block {
  switch (block.role) {
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(mend)) };
    case 'facts':
      return { ...block, rows: block.rows.map(([label, value]) => [label, mend(value)] as const) };
    default:
      return { ...block, text: mend(block.text) };
  }
}
