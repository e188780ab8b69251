/** A file that a case takes as its own: content, name and kind as they stood then. */
export interface Claim {
  readonly orderNum: number;
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly pageCount: number | null;
}
