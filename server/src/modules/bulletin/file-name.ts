import { issueNumber, type NumberedIssue } from './core/issue-number.ts';
import type { BulletinFormat } from './render-bulletin.ts';

const EXTENSIONS: Record<BulletinFormat, string> = {
  pdf: 'pdf',
  ofd: 'ofd',
  docx: 'docx',
  html: 'html',
  text: 'txt',
};

/** 工作简报2022年第19期（总第394期）.pdf; the series is the editor's and may hold what files may not. */
export function fileName(
  { series, ...numbers }: NumberedIssue & { readonly series: string },
  format: BulletinFormat,
): string {
  const name = series.replace(/[\\/:*?"<>|]/g, '').trim();
  return `${name}${issueNumber(numbers)}.${EXTENSIONS[format]}`;
}
