/** `stock`: an account of a bucket does not balance; `sums`: totals differ by how they are grouped. */
export const STOCK_CHECKS = ['stock', 'sums'] as const;
export type StockCheckName = (typeof STOCK_CHECKS)[number];

/** One account that is wrong: what it should come to, and what it says. */
export interface StockBreach {
  readonly check: StockCheckName;
  /** The period of an account; null where a sum of all days is wrong. */
  readonly from: string | null;
  readonly to: string | null;
  /** The bucket, or measure, dimension and grain. */
  readonly key: string;
  readonly expected: number;
  readonly told: number;
}
