import type { RejectedLine } from '@banshi/contract/exchange';

/** The rejections as `banshi import` writes them: `FILE.rejected.ndjson`, one a line. */
export function rejectionsFile(
  fileName: string,
  rejections: readonly RejectedLine[],
): { name: string; content: string } {
  const lines = rejections.map((rejection) => `${JSON.stringify(rejection)}\n`);
  return { name: `${fileName}.rejected.ndjson`, content: lines.join('') };
}
