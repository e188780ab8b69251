import { findActorByLogin } from '../modules/identity/index.ts';
import type { Reader } from '../platform/database/index.ts';

/** The password of every demo account; a demo holds nothing worth protecting. */
export const DEMO_PASSWORD = 'Banshi-demo-2026';

/** An account of the demo content, told at the start so that one can look around. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  /** What this account is for, in a few words. */
  readonly about: string;
}

const SHOWN = [
  ['clerk', 'the counter: take in, accept, hand over, for all departments'],
  ['health.reviewer', 'the handler of the health commission'],
  ['health.verifier', 'checks what the handler proposes'],
  ['health.chief', 'decides for the health commission'],
  ['health.seal', 'makes and seals the results of the health commission'],
  ['leader', 'leads the health commission: extensions, consents, decisions'],
  ['forestry.leader', 'answers for the licences that cities give in the name of forestry'],
  ['windowhead', 'heads the windows: substitutes, second notices, explanations'],
  ['matter.editor', 'drafts the next version of a matter'],
  ['matter.reviewer', 'reviews what the editor of matters submits'],
  ['matter.publisher', 'publishes, suspends and cancels matters'],
  ['editor', 'writes the weekly bulletin'],
  ['bulletin.division', 'reviews the bulletin for its division'],
  ['bulletin.office', 'reviews the bulletin for the office'],
  ['signer', 'signs the bulletin'],
  ['inspector', 'inspects the hall'],
  ['supervisor', 'sees the cases of every department'],
  ['evaluator', 'looks after what applicants say of services'],
  ['exchange', 'uploads the cases of departmental systems'],
  ['admin', 'administers the system: bodies, people, passwords'],
  ['security', 'gives roles and ends them'],
  ['auditor', 'reads who did what'],
] as const;

/** The accounts worth telling at the start, each with what it is for. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = SHOWN.map(([login, about]) => ({
  login,
  password: DEMO_PASSWORD,
  about,
}));

/** Those of the shown accounts that this database really has. */
export async function findDemoAccounts(db: Reader): Promise<readonly DemoAccount[]> {
  const found = await Promise.all(
    DEMO_ACCOUNTS.map(({ login }) => findActorByLogin(db, login).then(Boolean)),
  );
  return DEMO_ACCOUNTS.filter((_, index) => found[index]);
}
