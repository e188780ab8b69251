import type { OfficialFile } from '@banshi/contract/official-file';
import { DOCUMENT_EXTENSIONS, type DocumentFormat } from '@banshi/contract/official-words';

/** What a document is called as a file. */
export function documentFile(
  { title, masthead, orderNo }: OfficialFile,
  format: DocumentFormat | 'json',
): string {
  const words = [title ?? masthead].flat().join('');
  const name = `${words}${orderNo ?? ''}`.replace(/[\\/:*?"<>|]/g, '').trim();
  return `${name}.${format === 'json' ? format : DOCUMENT_EXTENSIONS[format]}`;
}
