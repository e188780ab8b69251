import type pg from 'pg';

/** What a backup and its restoring hear and are asked on the way. */
export interface Asked<Stage> {
  /** Connects as the owner of the tables. */
  readonly url: string;
  readonly filesFolder: string;
  /** Ends the work in the midst; what it has begun is taken away. */
  readonly stopped: AbortSignal;
  /** Hears now and then how far the stage has come. */
  readonly onProgress: OnProgress<Stage>;
}

type OnProgress<Stage> = (stage: Stage, done: number, total: number) => void;
/** What is done one after the other; of files nobody knows the total before. */
export type BackupStage = 'tables' | 'files';
export type RestoreStage = 'check' | 'tables' | 'rebuild' | 'compare' | 'files';

/** Values are written the same by every server and in every zone; names stand with their schemas. */
export async function settleForm(client: pg.Client): Promise<void> {
  await client.query(
    `set TimeZone = 'UTC'; set DateStyle = 'ISO, YMD'; set IntervalStyle = 'postgres';
     set bytea_output = 'hex'; set extra_float_digits = 1; set client_encoding = 'UTF8';
     set statement_timeout = 0; set idle_in_transaction_session_timeout = 0; set lock_timeout = '1min'`,
  );
}
