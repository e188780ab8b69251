const MINUTE_MS = 60_000;
/** Addresses remembered at once; beyond them everybody starts afresh rather than the memory growing. */
const ADDRESSES_MAX = 100_000;

/**
 * Counts the calls of each address within minutes: gives how many seconds it has to wait, 0 when it may call. Each
 * process counts for itself, so that a house of several lets so many more through.
 */
export function createCallRate(callsPerMinute: number): (address: string, now: number) => number {
  let minute = 0;
  let calls = new Map<string, number>();
  return (address, now) => {
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute || calls.size > ADDRESSES_MAX) {
      minute = current;
      calls = new Map();
    }
    const count = (calls.get(address) ?? 0) + 1;
    calls.set(address, count);
    if (count <= callsPerMinute) return 0;
    return Math.ceil(((current + 1) * MINUTE_MS - now) / 1000);
  };
}
