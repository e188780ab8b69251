import type { Facts } from './facts.ts';
import { fact, inside } from './facts.ts';

/** The first of the findings that speak against a list; empty texts when there is none. */
export function firstFinding(facts: Facts): { readonly path: string; readonly rule: string } {
  const { findings } = facts;
  const first: unknown = Array.isArray(findings) ? findings[0] : undefined;
  const found = inside({ first }, 'first');
  return { path: fact(found, 'path'), rule: fact(found, 'rule') };
}
