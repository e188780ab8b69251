import { signedBy } from '../audit-verify/public-keys.ts';
import { linkOf } from '../audit-verify/signed-words.ts';
import { allChecks, type DumpChecks, verifyDump } from '../audit-verify/verify-dump.ts';
import { seededDice } from '../modules/exchange/index.ts';
import type { AuditDump } from './audit-dump.ts';
import { TAMPERINGS } from './audit-tampering.ts';
import { claim, type Verdict } from './verdicts.ts';

/** What came of one way of tampering. */
export interface Trial {
  readonly kind: string;
  readonly tampered: number;
  /** Found, and at its exact seal. */
  readonly exact: number;
  /** Passed as if nothing had been done. */
  readonly passed: number;
}

/** The checks of the verifier; a signature that was looked at once is not looked at again. */
export function checksOf({ pem }: AuditDump): DumpChecks {
  const isSigned = signedBy(pem);
  if (!isSigned) throw new Error('the house has a public key');
  const known = new Map<string, boolean>();
  return allChecks((checkpoint) => {
    const link = linkOf(checkpoint);
    const found = known.get(link) ?? isSigned(checkpoint);
    known.set(link, found);
    return found;
  });
}

/** Tampers with the dump `times` times in one way, each with dice of its own, and verifies what comes of it. */
export async function tamperWith(
  { dump, kept }: AuditDump,
  checks: DumpChecks,
  { kind, times }: { readonly kind: string; readonly times: number },
): Promise<Trial> {
  let [exact, passed] = [0, 0];
  for (let n = 0; n < times; n += 1) {
    const tampered = TAMPERINGS[kind]?.(dump, seededDice(n));
    if (!tampered) throw new Error(`nobody tampers by ${kind}`);
    const sources = {
      dump: () => tampered.dump,
      ...(tampered.needsKept ? { kept: () => kept } : {}),
    };
    const { firstBad } = await verifyDump(sources, checks);
    if (firstBad === tampered.firstBad) exact += 1;
    if (firstBad === undefined) passed += 1;
  }
  return { kind, tampered: times, exact, passed };
}

/** R23 for every way of tampering, `tamperings` in all. */
export async function tamperInEveryWay(made: AuditDump, tamperings: number): Promise<Verdict[]> {
  const checks = checksOf(made);
  const kinds = Object.keys(TAMPERINGS);
  const untouched = await verifyDump({ dump: () => made.dump, kept: () => made.kept }, checks);
  const verdicts = [
    claim(`an untouched dump of ${untouched.seals} seals holds`, untouched.firstBad === undefined),
  ];
  for (const kind of kinds) {
    const times = Math.ceil(tamperings / kinds.length);
    const { tampered, exact, passed } = await tamperWith(made, checks, { kind, times });
    const text = `${kind}: ${tampered} times, ${exact} found at the exact seal, ${passed} not found`;
    verdicts.push(claim(text, exact === tampered));
  }
  return verdicts;
}
