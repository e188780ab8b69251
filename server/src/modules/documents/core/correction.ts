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

/** Why it is no correction: it gives no reason, changes nothing, decides otherwise, or takes the remedies away. */
export interface CorrectionVoid {
  readonly code: 'documents/correction-void';
  readonly fault: 'reason' | 'same' | 'decision' | 'remedies';
}

/**
 * The document that takes the place of `old`: the same but for the slips, with a number and a day of its
 * own, and saying first which one it replaces and why.
 */
export function correctLetter(
  old: Letter,
  { reason, replacements, ...own }: CorrectionGiven,
): Result<Letter, TextNotFound | CorrectionVoid> {
  if (reason.trim() === '') return refuse({ code: 'documents/correction-void', fault: 'reason' });
  const text = replacements.find(({ from }) => !says(old, from))?.from;
  if (text !== undefined) return refuse({ code: 'documents/text-not-found', text });
  const mend = (given: string) =>
    replacements.reduce((before, { from, to }) => before.replaceAll(from, to), given);
  const addressee = old.addressee && mend(old.addressee);
  const blocks = old.blocks.map((block) => mendBlock(block, mend));
  const fault = faultOf(textOf(old), textOf({ addressee, blocks }));
  if (fault) return refuse({ code: 'documents/correction-void', fault });
  return ok({
    ...old,
    ...own,
    addressee,
    blocks: [
      {
        role: 'text',
        text: `本文书更正并代替《${old.title}》（${old.number}），原文书自本文书作出之日起不再使用。更正原因：${ended(reason)}`,
      },
      ...blocks,
    ],
  });
}

/** 笔误 alone is corrected: what was decided, and how one may have it looked at again, is no slip of the pen. */
const DECIDED = /本机关(?:当场)?决定(?:准予|不予|予以|终止|撤销|撤回|吊销)/g;
const REMEDIES = ['行政复议', '行政诉讼'];

function faultOf(before: string, after: string): CorrectionVoid['fault'] | undefined {
  if (after === before) return 'same';
  const decided = before.match(DECIDED) ?? [];
  if (decided.some((one) => !after.includes(one))) return 'decision';
  const isTaken = REMEDIES.some((one) => before.includes(one) && !after.includes(one));
  return isTaken ? 'remedies' : undefined;
}

type Text = Pick<Letter, 'addressee' | 'blocks'>;

function textOf({ addressee, blocks }: Text): string {
  return [addressee ?? '', ...blocks.flatMap(textsOf)].join('\n');
}

function says({ addressee, blocks }: Text, text: string): boolean {
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
