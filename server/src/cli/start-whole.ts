import type { Command } from 'commander';
import type { FirstAccount } from '../modules/identity/index.ts';
import { systemNow } from '../platform/clock.ts';
import { createIdSource } from '../platform/ids.ts';
import type { CommandIo } from './io.ts';
import type { Settings } from './session.ts';
import { registerStart } from './start.ts';
import { ensureWebBuilt, WEB_DIST } from './web-build.ts';

const VERSION = '0.1.0';

/** `banshi start` with the whole house behind it, which is loaded while the database starts. */
export function registerWholeStart(program: Command, io: CommandIo, settings: Settings): void {
  registerStart(program, {
    io,
    settings,
    ensureWebBuilt,
    load: loadHouse,
    loadDemoIfEmpty: async (session) => {
      const { isDemoWanted } = await import('../demo/is-demo-wanted.ts');
      if (!(await isDemoWanted(session.db))) return;
      const { loadWantedDemo } = await import('./demo.ts');
      await loadWantedDemo(settings, session);
    },
    foundIfUnstaffed: async ({ db }) => {
      const { foundHouse } = await import('../modules/identity/index.ts');
      const first = await foundHouse({ db, now: systemNow, newId: createIdSource(systemNow) });
      return first.map(({ login, password, role }) => ({ login, password, about: FIRST[role] }));
    },
    demoAccounts: async ({ db }) => {
      const { findDemoAccounts } = await import('../demo/demo-accounts.ts');
      return findDemoAccounts(db);
    },
    buildServer: async ({ db, ownerUrl }, log) => {
      const { config, secrets } = settings;
      const { openHouse, createServer } = await loadHouse();
      const house = await openHouse(db, config);
      const served = { house, db, ownerUrl, config, secrets, log };
      return createServer({ ...served, version: VERSION, webFolder: WEB_DIST });
    },
  });
}

/** What each first administrator is for. */
const FIRST: Readonly<Record<FirstAccount['role'], string>> = {
  SYSADMIN: 'enters bodies and staff, leavers and passwords',
  SECADMIN: 'gives and ends roles',
  AUDITOR: 'reads every record of staff and roles',
};

async function loadHouse() {
  const [{ openHouse }, { createServer }] = await Promise.all([
    import('../open-house.ts'),
    import('../serve.ts'),
  ]);
  return { openHouse, createServer };
}
