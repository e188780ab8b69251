import { DOCUMENT_EXTENSIONS, type DocumentFormat } from '@banshi/contract/official-words';
import { issueNumber, type NumberedIssue } from '../core/issue-number.ts';

/** 工作简报2022年第19期（总第394期）.pdf; the series is the editor's and may hold what files may not. */
export function fileName(
  { series, ...numbers }: NumberedIssue & { readonly series: string },
  format: DocumentFormat,
): string {
  return documentFileName(`${printable(series)}${issueNumber(numbers)}`, format);
}

/** The name of a document as that of a file. */
export function documentFileName(name: string, format: DocumentFormat): string {
  return `${printable(name)}.${DOCUMENT_EXTENSIONS[format]}`;
}

function printable(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '').trim();
}
