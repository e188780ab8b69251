import { sql } from 'kysely';
import type { Reader, Tx } from '../../../platform/database/index.ts';
import type { ApplicantId } from '../core/case.ts';

/** What is kept encrypted of one applicant. */
export interface SealedApplicant {
  readonly id: ApplicantId;
  readonly number: Buffer;
  readonly mobile: Buffer | null;
  readonly email: Buffer | null;
}

/** The first byte of a sealed value is the id of its key. */
function isSealedOtherwise(keyId: number) {
  return sql`(get_byte(number_encrypted, 0) <> ${keyId} or get_byte(mobile_encrypted, 0) <> ${keyId}
    or get_byte(email_encrypted, 0) <> ${keyId})`;
}

/** How many applicants have a value that another key has closed. */
export async function countSealedOtherwise(db: Reader, keyId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from cases.applicants where ${isSealedOtherwise(keyId)}`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

/** The next of them in order of id, kept from others until the transaction ends. */
export async function readSealedOtherwise(
  tx: Tx,
  asked: {
    readonly keyId: number;
    readonly after: ApplicantId | undefined;
    readonly limit: number;
  },
): Promise<readonly SealedApplicant[]> {
  const { rows } = await sql<SealedApplicant>`
    select id, number_encrypted as number, mobile_encrypted as mobile, email_encrypted as email
    from cases.applicants
    where ${isSealedOtherwise(asked.keyId)} and ${asked.after ? sql`id > ${asked.after}` : sql`true`}
    order by id limit ${asked.limit} for update`.execute(tx);
  return rows;
}

/** Keeps the values closed anew. */
export async function saveSealed(tx: Tx, sealed: readonly SealedApplicant[]): Promise<void> {
  await sql`
    update cases.applicants a
    set number_encrypted = given.number, mobile_encrypted = given.mobile, email_encrypted = given.email
    from unnest(${sealed.map((one) => one.id)}::uuid[], ${sealed.map((one) => one.number)}::bytea[],
      ${sealed.map((one) => one.mobile)}::bytea[], ${sealed.map((one) => one.email)}::bytea[])
      as given (id, number, mobile, email)
    where a.id = given.id`.execute(tx);
}
