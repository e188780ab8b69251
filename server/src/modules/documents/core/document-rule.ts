import type { DocumentKind } from '@banshi/contract/document-words';
import type { CaseEvent } from '../../cases/index.ts';

/** How the pages of a document stand (GB/T 9704—2012): as a letter (信函) or as an ordinary document (公文). */
export type DocumentProfile = 'letter' | 'document';

/** What is known of a kind of document before any case: its name, its numbers, what calls for it. */
export interface DocumentRule {
  readonly kind: DocumentKind;
  /** Over a matter of licensing, and over any other. */
  readonly title: { readonly license: string; readonly other: string };
  /** The word before 字 in its numbers; no two kinds share one, so that no two documents share a number. */
  readonly series: string;
  /** The events of a case that call for it. */
  readonly on: readonly CaseEvent['type'][];
  /** Only where that event lets something follow (容缺), or where a check found a promise wanting. */
  readonly where?: 'tolerated' | 'wanting';
  /** The rule it rests on; 行政许可法 unless another is named. */
  readonly article: string;
  /** Decisions that take something away or order it are ordinary documents; all else are letters, so that one sheet is handed over. */
  readonly profile?: 'document';
  /** Signed by whom it comes from, or a list of the file: it bears no seal. */
  readonly isUnsealed?: true;
  /** Pages are printed once, or once for each of these. */
  readonly copies: readonly string[];
}
