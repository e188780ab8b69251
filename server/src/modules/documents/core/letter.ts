import type { DocumentKind } from '@banshi/contract/document-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** A part of what a document says, from top to bottom. */
export type Block =
  | { readonly role: 'text'; readonly text: string }
  /** Label and value, ruled. */
  | { readonly role: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly role: 'table';
      readonly head: readonly string[];
      /** Widths of the columns in parts of the line. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  /** A line to be filled in by hand. */
  | { readonly role: 'sign'; readonly text: string };

/** What a document says to whom. */
export interface Message {
  /** 主送; a form that is filled in has nobody to speak to. */
  readonly addressee: string | null;
  readonly blocks: readonly Block[];
}

/** A document as it was issued: everything that its pages show. Frozen, hashed, laid out, never changed. */
export interface Letter extends Message {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly number: string;
  /** 发文机关标志 and 署名: the body in whose name it stands. */
  readonly issuer: string;
  readonly issuedOn: LocalDate;
  /** The pages come once for each of these; once when there is none. */
  readonly copies: readonly string[];
  /** 事项; the only word about the case that the public page repeats. */
  readonly matterName: string;
  readonly checkCode: string;
  /** Where anybody may check it; the QR code leads there. */
  readonly checkAddress: string;
}
