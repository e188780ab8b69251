import { OFFICIAL_PROFILES } from '@banshi/contract/official-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BodyParagraph } from './bulletin-body.ts';

/**
 * How a document stands on its pages (GB/T 9704—2012): the bulletin (简报), an ordinary document (公文),
 * a letter (信函), minutes of a meeting (纪要), an order (命令); and a service guide (办事指南), which has no red head.
 */
export const LAYOUT_PROFILES = ['bulletin', 'guide', ...OFFICIAL_PROFILES] as const;
export type LayoutProfile = (typeof LAYOUT_PROFILES)[number];

/** Printed text and the JSON path of the field it comes from. */
export interface PrintedLine {
  readonly text: string;
  readonly path: string;
}

/** A line that opens with a word and a colon: 报：, 抄送：, 出席：. */
export interface LabelledLine extends PrintedLine {
  readonly label: string;
}

/** A title in the lines that its writer gave it; one line is broken by the pages themselves. */
export interface PrintedTitle extends PrintedLine {
  readonly lines: readonly string[];
}

/** The red name at the head. */
export interface Masthead extends PrintedLine {
  /** The names above one another, of several bodies; the word 文件 then stands beside them. */
  readonly names: readonly string[];
}

/** 密级 and 紧急程度 stand in 黑体, the number of the copy (份号) does not. */
export interface Mark extends PrintedLine {
  readonly face: 'fang' | 'hei';
}

/** 署名 and 成文日期, with room for the seals or without. */
export interface Signature {
  /** Several where several bodies issue it; none where a person signs. */
  readonly issuers: readonly PrintedLine[];
  /** 签发人职务 and who signs, of an order. */
  readonly signatory: { readonly post: PrintedLine; readonly name: PrintedLine } | undefined;
  readonly date: PrintedLine;
  readonly isSealed: boolean;
}

/** An attachment that is bound in: it begins a page of its own. */
export interface Annex {
  /** 附件, or 附件2 where there are several. */
  readonly label: string;
  readonly title: PrintedTitle;
  readonly body: readonly BodyParagraph[];
}

/** The foot (版记): who gets it, who printed it and when, how many were printed. */
export interface DocumentFoot {
  readonly lines: readonly LabelledLine[];
  readonly printed: { readonly by: PrintedLine; readonly on: PrintedLine } | undefined;
  readonly copies: PrintedLine | undefined;
}

/** A document as every format prints it: text final, numbers set, nothing left to decide. */
export interface OfficialDocument {
  readonly profile: LayoutProfile;
  /** The red name at the head: of the series, or of the body. */
  readonly masthead: Masthead;
  readonly marks: readonly Mark[];
  readonly number: PrintedLine | undefined;
  /** 签发人, of a document that goes upward. */
  readonly signers: readonly PrintedLine[];
  /** Publisher and day, above the red rule of bulletin and minutes. */
  readonly imprint: { readonly publisher: PrintedLine; readonly date: PrintedLine } | undefined;
  /** Without lines in an order, which has no title. */
  readonly title: PrintedTitle;
  readonly subtitle: PrintedLine | undefined;
  /** 主送, colon included. */
  readonly addressee: PrintedLine | undefined;
  readonly body: readonly BodyParagraph[];
  /** The names of what is attached (附件说明). */
  readonly attachments: readonly PrintedLine[];
  /** 出席, 请假, 列席. */
  readonly attendance: readonly LabelledLine[];
  readonly signature: Signature | undefined;
  /** 附注, in brackets. */
  readonly note: PrintedLine | undefined;
  readonly annexes: readonly Annex[];
  readonly foot: DocumentFoot;
  /** `YYYY-MM-DD`, for the properties of the file. */
  readonly issueDate: LocalDate;
}

/** Who made it, for the properties of the file. */
export function makerOf({ imprint, signature, masthead }: OfficialDocument): string {
  const issuers = signature?.issuers.map(({ text }) => text) ?? [];
  return imprint?.publisher.text ?? (issuers.length > 0 ? issuers.join('、') : masthead.text);
}

/** What it is called: an order by its body and number. */
export function nameOf({ title, masthead, number }: OfficialDocument): string {
  return title.lines.length > 0 ? title.text : `${masthead.text}${number?.text ?? ''}`;
}

const SIGNERS_A_ROW = 2;

/** A row of the head: number on the left, 签发人： before the first names, two of them a row. */
export interface NumberRow {
  readonly number: string;
  readonly label: string;
  readonly names: readonly string[];
}

/** The rows of number and signers; the number stands in the last one (7.2.6). */
export function numberRows({ number, signers }: OfficialDocument): readonly NumberRow[] {
  const count = Math.max(number ? 1 : 0, Math.ceil(signers.length / SIGNERS_A_ROW));
  return Array.from({ length: count }, (_, row) => ({
    number: row === count - 1 ? (number?.text ?? '') : '',
    label: row === 0 && signers.length > 0 ? '签发人：' : '',
    names: signers.slice(row * SIGNERS_A_ROW, (row + 1) * SIGNERS_A_ROW).map(({ text }) => text),
  }));
}

/** A name of what is attached, with its number before it where there are several. */
export interface NumberedName {
  readonly number: string;
  readonly text: string;
}

/** The names of attachments as printed. */
export function numberedAttachments({ attachments }: OfficialDocument): readonly NumberedName[] {
  return attachments.map(({ text }, index) => ({
    number: attachments.length > 1 ? `${index + 1}.` : '',
    text,
  }));
}

/** Everything printed that came out of the file, with its place; where a character is looked for. */
export function printedLines(document: OfficialDocument): readonly PrintedLine[] {
  const { masthead, marks, number, signers, imprint, title, subtitle, addressee } = document;
  const { body, attachments, attendance, signature, note, annexes, foot } = document;
  const lines: readonly (PrintedLine | undefined)[] = [
    ...[masthead, ...marks, number, ...signers, imprint?.publisher, title, subtitle, addressee],
    ...linesOfBody(body),
    ...[...attachments, ...attendance, ...(signature?.issuers ?? [])],
    ...[signature?.signatory?.post, signature?.signatory?.name, note],
    ...annexes.flatMap((annex) => [annex.title, ...linesOfBody(annex.body)]),
    ...[...foot.lines, foot.printed?.by],
  ];
  return lines.filter((line) => line !== undefined);
}

function linesOfBody(body: readonly BodyParagraph[]): readonly PrintedLine[] {
  return body.flatMap((each) =>
    each.role === 'run-in'
      ? [{ text: each.lead, path: each.path.replace(/\.(text|statistics).*$/, '.title') }, each]
      : [each],
  );
}
