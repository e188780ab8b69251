import { sm3 } from '../platform/crypto/index.ts';

const LANES = 8;
const LINE_END = 0x0a;

/** What a table holds, told by all of its rows in whatever order they lie. */
export interface RowsTold {
  readonly rows: number;
  /** As they come from the server, uncompressed. */
  readonly bytes: number;
  /** The sum of the SM3 of every row, in eight lanes of 32 bits: the same for the same rows in another order. */
  readonly rowsSm3: string;
}

/** Adds up rows in the text form of `COPY`, in which a line end is never part of a value. */
export function createRowSums() {
  const lanes = new Uint32Array(LANES);
  let rows = 0;
  let bytes = 0;
  const add = (row: Buffer): void => {
    const digest = sm3(row);
    for (let lane = 0; lane < LANES; lane += 1) {
      lanes[lane] = (lanes[lane] ?? 0) + digest.readUInt32BE(4 * lane);
    }
    rows += 1;
  };
  return {
    /** Takes whole rows. */
    take: (page: Buffer): void => {
      bytes += page.length;
      for (let start = 0; start < page.length; ) {
        const end = page.indexOf(LINE_END, start) + 1 || page.length;
        add(page.subarray(start, end));
        start = end;
      }
    },
    rows: () => rows,
    end: (): RowsTold => ({ rows, bytes, rowsSm3: hexOf(lanes) }),
  };
}

function hexOf(lanes: Uint32Array): string {
  return [...lanes].map((lane) => lane.toString(16).padStart(8, '0')).join('');
}
