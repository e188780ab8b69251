/** One thing that was looked at. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'fault';
  /** What was found and, unless it is well, how to mend it. */
  readonly sentence: string;
}
