import { randomUUID } from 'node:crypto';
import { signIn } from '@banshi/contract/identity';
import type { RoleId } from '@banshi/contract/roles';
import { ok } from '../kernel/result.ts';
import {
  findActorByLogin,
  hashPassword,
  insertGrants,
  insertStaff,
  readOrganisationTree,
  type StaffId,
} from '../modules/identity/index.ts';
import { type Database, type Tx, transact } from '../platform/database/index.ts';
import { type Caller, createCaller, type Place } from './api-caller.ts';

const PASSWORD = 'only for trials 1';

/** The people whom the life of a case needs, by role and body. */
const CREW = {
  clerk: { role: 'FRONT_CLERK', body: 'PROVINCE' },
  colleague: { role: 'FRONT_CLERK', body: 'PROVINCE' },
  reviewer: { role: 'REVIEWER', body: 'HEALTH' },
  verifier: { role: 'VERIFIER', body: 'HEALTH' },
  chief: { role: 'CHIEF_REP', body: 'HEALTH' },
} as const satisfies Record<string, { readonly role: RoleId; readonly body: string }>;

/** A member of the crew. */
export type Hand = keyof typeof CREW;

/** A login that the demo's accounts do not have. */
function loginOf(hand: Hand): string {
  return `trial.${hand}`;
}

/** Brings one person for each role into a database that has the demo's bodies, unless they are there. */
export async function hireCrew(db: Database): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await transact(db, async (tx) => {
    const { all } = await readOrganisationTree(tx);
    const idByCode = new Map(all.map(({ code, id }) => [code, id]));
    for (const [hand, { role, body }] of Object.entries(CREW)) {
      const login = loginOf(hand as Hand);
      if (await findActorByLogin(tx, login)) continue;
      const organisationId = idByCode.get(body);
      if (organisationId === undefined) throw new Error(`the demo has no body ${body}`);
      await employ(tx, { login, role, organisationId, passwordHash });
    }
    return ok(undefined);
  });
}

async function employ(
  tx: Tx,
  person: { login: string; role: RoleId; organisationId: number; passwordHash: string },
): Promise<void> {
  const { login, role, organisationId, passwordHash } = person;
  const staffId = randomUUID() as StaffId;
  await insertStaff(tx, [
    { staffId, login, name: `测试${login}`, organisationId, windowId: null, passwordHash },
  ]);
  await insertGrants(tx, [{ staffId, role, organisationId }]);
}

/** A signed-in member of the crew. */
export interface SignedIn extends Caller {
  readonly cookie: string;
  readonly csrfToken: string;
}

/** Who takes a case from the counter to its end, signed in. */
export type Crew = Readonly<Record<Exclude<Hand, 'colleague'>, SignedIn>>;

/** Signs them in over HTTP. */
export async function signInAll(place: Place): Promise<Crew> {
  return {
    clerk: await signInAt(place, 'clerk'),
    reviewer: await signInAt(place, 'reviewer'),
    verifier: await signInAt(place, 'verifier'),
    chief: await signInAt(place, 'chief'),
  };
}

/** Signs a member of the crew in over HTTP. */
export async function signInAt(place: Place, hand: Hand): Promise<SignedIn> {
  const stranger = createCaller(place, { cookie: undefined, csrfToken: undefined });
  const session = await stranger.call(signIn, {
    body: { login: loginOf(hand), password: PASSWORD },
  });
  const { csrfToken } = session.reply();
  const { cookie } = session;
  if (cookie === undefined) throw new Error(`${hand} was given no cookie`);
  return { ...createCaller(place, { cookie, csrfToken }), cookie, csrfToken };
}
