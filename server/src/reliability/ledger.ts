/** A write that was reported as done. */
export interface Acknowledged {
  readonly caseId: string;
  readonly version: number;
}

/** What the writers wanted, and what they were told; kept outside everything that is killed. */
export interface Ledger {
  /** One mark for each case that a writer wanted, which its summary carries. */
  readonly wanted: Set<string>;
  readonly acknowledged: Acknowledged[];
  /** Requests sent once more because nobody knew what had become of them. */
  repeated: number;
  /** Answers that no honest request may get. */
  readonly surprises: string[];
}

/** An empty ledger. */
export function openLedger(): Ledger {
  return { wanted: new Set(), acknowledged: [], repeated: 0, surprises: [] };
}
