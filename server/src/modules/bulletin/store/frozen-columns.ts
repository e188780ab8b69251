import type { FrozenIssue } from '../freeze-issue.ts';

/** What is kept of every text and its pages once they are frozen, of an issue as of a document. */
export function frozenColumns(frozen: Omit<FrozenIssue, 'file'>) {
  return {
    content: frozen.content,
    content_sm3: frozen.contentSm3,
    text: frozen.text,
    text_sm3: frozen.textSm3,
    pdf_sm3: frozen.pdfSm3,
    pdf_bytes: frozen.pdfBytes,
    page_count: frozen.pageCount,
    renderer: frozen.renderer,
    template_version: frozen.templateVersion,
    template_sm3: frozen.templateSm3,
    fonts_sm3: frozen.fontsSm3,
  };
}
