import type { ProofFinding } from '@banshi/contract/proof-words';

/** A text of a bulletin as it will be printed, and the JSON path of the field that it comes from. */
export interface ProofText {
  readonly path: string;
  readonly text: string;
  /** Whether an editor typed it; a sentence that the house makes has its fixed wording. */
  readonly isTyped: boolean;
  /** 原文如此: an editor lets its slips stand. */
  readonly isAsWritten?: boolean;
}

/** What is found in one text; `quote` is the place in it, `fix` what should stand there. */
export type FoundInText = Omit<ProofFinding, 'path'>;

/** One rule over one text. */
export type TextRule = (text: ProofText) => readonly FoundInText[];

const CONTEXT = 8;

/** Where a rule looked and found something. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

/** A few characters on both sides of a place, so that a reader finds it in a long paragraph. */
export function quoteAround(place: Place): string {
  const { text, start, length } = place;
  return quoteWith(place, text.slice(start, start + length));
}

/** The same quote with other words at the place: what should stand there. */
export function quoteWith({ text, start, length }: Place, words: string): string {
  const characters = { before: text.slice(0, start), after: text.slice(start + length) };
  const before = [...characters.before].slice(-CONTEXT).join('');
  const after = [...characters.after].slice(0, CONTEXT).join('');
  return `${before}${words}${after}`;
}

/** A place that a pattern matched, and its groups. */
export interface Match extends Place {
  readonly match: readonly string[];
}

/** Every match of a pattern with the `g` flag. */
export function* placesOf(pattern: RegExp, text: string): Generator<Match> {
  for (const match of text.matchAll(pattern)) {
    yield { text, start: match.index, length: match[0].length, match: [...match] };
  }
}
