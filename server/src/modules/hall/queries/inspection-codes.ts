import type { Instant } from '../../../kernel/instant.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { CodeTable, InspectionCode } from '../core/inspection-codes.ts';

/** A version of the table, and who entered it. */
export interface RecordedTable extends CodeTable {
  readonly reason: string;
  /** Null: as the system came. */
  readonly by: string | null;
  readonly at: Instant | null;
}

/** Every version of codes and points, the first first. */
export async function readCodeTables(db: Reader): Promise<RecordedTable[]> {
  const rows = await db
    .selectFrom('hall.codes')
    .select(['version', 'from_day', 'codes', 'reason', 'at', 'by'])
    .orderBy('version')
    .execute();
  return rows.map(({ from_day: from, codes, ...row }) => ({
    ...{ ...row, from },
    // Whatever is stored was checked against the contract when it came in.
    codes: codes as unknown as readonly InspectionCode[],
  }));
}
