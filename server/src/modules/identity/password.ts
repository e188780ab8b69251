import { hash, verify } from '@node-rs/argon2';

/** 64 MiB and three passes: about 60 ms, and a copy of the table is worth little. */
const ARGON2ID = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

/** The argon2id hash of a password, with its parameters and salt. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON2ID);
}

let decoy: Promise<string> | undefined;

/** Whether the password is right; an unknown account costs the same time as a wrong password. */
export async function isRightPassword(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  decoy ??= hashPassword('an account that does not exist');
  const isRight = await verify(passwordHash ?? (await decoy), password.normalize('NFC'));
  return isRight && passwordHash !== undefined;
}
