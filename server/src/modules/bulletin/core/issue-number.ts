/** By what an issue is known: its number within the year, and over all years. */
export interface NumberedIssue {
  readonly year: number;
  readonly issueNo: number;
  readonly totalNo: number;
}

/** 2022年第19期（总第394期） */
export function issueNumber({ year, issueNo, totalNo }: NumberedIssue): string {
  return `${year}年第${issueNo}期（总第${totalNo}期）`;
}
