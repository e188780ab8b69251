/** Asks about the content of a file before anybody opens it. */
export interface VirusScanner {
  /** Never throws for what the scanner does: whatever is no clear answer is `unscanned`. */
  scan(content: AsyncIterable<Uint8Array>): Promise<ScanVerdict>;
  /** What the scanner says it is, with the date of its signatures; nothing when it does not answer. */
  version(): Promise<string | undefined>;
}

export type ScanVerdict =
  | { readonly kind: 'clean' }
  /** The scanner's own name of what it found. */
  | { readonly kind: 'found'; readonly finding: string }
  | { readonly kind: 'unscanned'; readonly reason: UnscannedReason };

export type UnscannedReason =
  /** It could not be reached, hung up, or did not answer in time. */
  | 'silent'
  /** It takes no file as large as this one. */
  | 'size'
  /** It answered, and neither that the file is clean nor what it found. */
  | 'unclear';
