import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '@banshi/contract/identity';
import type { RoleId } from '@banshi/contract/roles';
import { hash } from '@node-rs/argon2';
import type { FastifyInstance } from 'fastify';
import { createHouse, type Ground, type House } from '../house.ts';
import type { Instant } from '../kernel/instant.ts';
import { formatInstant, parseInstant } from '../kernel/instant-text.ts';
import { ok } from '../kernel/result.ts';
import { loadDemoCatalogue } from '../modules/catalogue/index.ts';
import {
  findActorByLogin,
  insertGrants,
  insertStaff,
  readOrganisationTree,
  type StaffId,
} from '../modules/identity/index.ts';
import { loadKeyRing, loadLocalSigner, protectionOf } from '../platform/crypto/index.ts';
import { type Database, transact } from '../platform/database/index.ts';
import { createTestDatabase } from '../platform/database/testing.ts';
import { createFolderStore, type FolderStoreOptions } from '../platform/files/index.ts';
import { createIdSource } from '../platform/ids.ts';
import { type Person, personOf } from './person.ts';
import { restarted } from './restart.ts';

/** Everybody's. */
export const PASSWORD = 'only for tests 1';
/** A hash carries its own cost; hundreds of people sign in during the tests. */
const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 } as const;
/** Nine on a Monday morning of a published year. */
const START = '2022-06-13T09:00:00+08:00';

/** A whole Banshi on a database of its own, with a clock to set and people to act as. */
export interface Hall {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly ownerUrl: string;
  readonly house: House;
  /** Where its keys and, under `files`, its files lie. */
  readonly folder: string;
  readonly clock: { now: Instant };
  /** The person with this role for the body with this code; signed in on first use. */
  as(role: RoleId, bodyCode: string, number?: number): Promise<Person>;
  /** Somebody without a session. */
  readonly stranger: Person;
  /** Sets the clock; whoever acts from now on signs in anew. */
  at(text: string): void;
  close(): Promise<void>;
}

type WithScanner = Pick<FolderStoreOptions, 'scanner'>;

/** Opens the hall with the demo catalogue and no cases. */
export async function openHall({
  cookie = { name: 'sid', secure: false },
  scanner,
}: Partial<Pick<Ground, 'cookie'> & WithScanner> = {}): Promise<Hall> {
  const { database: db, ownerUrl, close } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'banshi-hall-'));
  const clock = { now: momentOf(START) };
  const now = () => clock.now;
  await transact(db, async (tx) => ok(await loadDemoCatalogue(tx, { at: clock.now })));
  const house = houseIn(folder, { db, now, cookie, scanner });
  const app = await restarted({ house, db });
  const people = peopleOf(app, db);
  return {
    app,
    db,
    ownerUrl,
    house,
    folder,
    clock,
    as: people.as,
    stranger: strangerAt(app),
    at: (text) => {
      clock.now = momentOf(text);
      people.signOutAll();
    },
    close: async () => {
      await app.close();
      await house.close();
      await close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The house of a hall; other processes open it on the same database and the same folder. */
export function houseIn(
  folder: string,
  { db, now, cookie, scanner }: Pick<Ground, 'db' | 'now' | 'cookie'> & Partial<WithScanner>,
): House {
  return createHouse({
    db,
    now,
    newId: createIdSource(now),
    protection: protectionOf(loadKeyRing(join(folder, 'keys.json'))),
    files: createFolderStore({
      folder: join(folder, 'files'),
      sizeBytesMax: 1024 * 1024,
      scanner,
    }),
    cookie,
    fontDirectory: undefined,
    signing: loadLocalSigner(join(folder, 'signing-key.json')),
    publicAddress: 'https://hall.example',
    noticeChannels: ['folder'],
    settleMs: 0,
  });
}

function momentOf(text: string): Instant {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`${text} is no moment`);
  return at;
}

/** Who acts at an application. */
export interface People {
  readonly as: Hall['as'];
  /** Sessions end when the clock jumps; everybody signs in again. */
  readonly signOutAll: () => void;
}

/** People to act as at this application, employed on first use unless they are. */
export function peopleOf(app: FastifyInstance, db: Database): People {
  const employed = new Map<string, Promise<StaffId>>();
  const sessions = new Map<string, Promise<Person>>();
  let passwordHash: Promise<string> | undefined;
  return {
    as: (role, bodyCode, number = 1) => {
      const login = `${bodyCode}.${role}.${number}`.toLowerCase();
      passwordHash ??= hash(PASSWORD, CHEAP);
      const staffId =
        employed.get(login) ?? employ({ db, passwordHash }, { login, role, bodyCode });
      employed.set(login, staffId);
      const person = sessions.get(login) ?? staffId.then((id) => openSession(app, login, id));
      sessions.set(login, person);
      return person;
    },
    signOutAll: () => sessions.clear(),
  };
}

async function employ(
  { db, passwordHash }: { db: Database; passwordHash: Promise<string> },
  { login, role, bodyCode }: { login: string; role: RoleId; bodyCode: string },
): Promise<StaffId> {
  const body = (await readOrganisationTree(db)).all.find((one) => one.code === bodyCode);
  if (!body) throw new Error(`the demo has no body ${bodyCode}`);
  const known = await findActorByLogin(db, login);
  if (known) return known.staffId;
  const staffId = randomUUID() as StaffId;
  const hash = await passwordHash;
  await transact(db, async (tx) => {
    await insertStaff(tx, [
      {
        staffId,
        login,
        name: `测试${role}`,
        organisationId: body.id,
        windowId: null,
        passwordHash: hash,
      },
    ]);
    await insertGrants(tx, [{ staffId, role, organisationId: body.id }]);
    return ok(undefined);
  });
  return staffId;
}

async function openSession(app: FastifyInstance, login: string, staffId: StaffId): Promise<Person> {
  const session = await strangerAt(app).call(signIn, { body: { login, password: PASSWORD } });
  const cookie = String(session.headers['set-cookie']).split(';')[0];
  return personOf(app, { cookie, csrfToken: session.reply.csrfToken, staffId });
}

/** Somebody without a session. */
export function strangerAt(app: FastifyInstance): Person {
  return personOf(app, { cookie: undefined, csrfToken: undefined, staffId: undefined });
}

/** The moment as the API writes it. */
export function shown(at: Instant): string {
  return formatInstant(at);
}
