import { randomInt } from 'node:crypto';

/** Somebody who does not exist, with a number whose check digit is right (GB 11643). */
export interface InventedPerson {
  readonly name: string;
  readonly idNumber: string;
}

/** The weight of the place `n` from the right is 2 to the power of n, modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const DAYS_MAX = 9_000;
const DAY_MS = 86_400_000;

/** A new person for each journey, so that none is known from the journey before. */
export function inventPerson(name: string): InventedPerson {
  const born = new Date(Date.UTC(1970, 0, 1) + randomInt(DAYS_MAX) * DAY_MS);
  const day = born.toISOString().slice(0, 10).replaceAll('-', '');
  const body = `510104${day}${String(randomInt(1_000)).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body[place]), 0);
  return { name, idNumber: `${body}${CHECKS[sum % CHECKS.length] ?? ''}` };
}
