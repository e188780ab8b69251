import { assert } from '../kernel/assert.ts';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import {
  type Catalogue,
  type GivenEntry,
  keepHallEntry,
  readHallEntries,
} from '../modules/catalogue/index.ts';
import { findActorByLogin, readWindowNames, type WindowName } from '../modules/identity/index.ts';
import { type Database, transact } from '../platform/database/index.ts';
import { type Dice, diceOf } from './dice.ts';
import { stands } from './stands.ts';
import { openMoment } from './working-hours.ts';

interface EntryPlay {
  readonly db: Database;
  readonly catalogue: Catalogue;
  readonly today: LocalDate;
}

type Standing = Pick<GivenEntry, 'state' | 'exemption' | 'windowId' | 'mode' | 'note'>;
const NOWHERE = { exemption: null, windowId: null, mode: null, note: null } as const;

/** Days back from today on which the register was begun, and on which the last of them entered. */
const [BEGUN_BACK, LATER_BACK] = [300, 20] as const;

/** 应尽必进: most matters of the demo are in the hall, some came later, some are still outside, a few need not enter. */
export async function playHallEntries({ db, catalogue, today }: EntryPlay): Promise<void> {
  const actor = await findActorByLogin(db, 'windowhead');
  assert(actor, 'the demo has somebody who heads the windows');
  const { byId } = await catalogue.matters();
  const windows = await readWindowNames(db);
  const register = await readHallEntries(db, { byId }, today);
  // All of it is noted at once: an interrupted demo has all or nothing.
  if (register.some(({ since }) => since !== null)) return;
  await transact(db, async (tx) => {
    for (const { matterId } of register) {
      const matter = byId.get(matterId);
      assert(matter, 'the register holds matters of the catalogue');
      const dice = diceOf(`hall entry ${matter.taskCode}`);
      const entered = enteredAt(windows, matter.departmentId, dice);
      for (const [index, [back, standing]] of notesFor(dice, entered).entries()) {
        const from = addDays(today, -back);
        const then = { index: catalogue.matters, now: () => openMoment(from, 60) };
        const given = { ...standing, matterId, version: index, from };
        stands(await keepHallEntry(then, tx, { actor, given }));
      }
    }
    return ok(undefined);
  });
}

/** At a window of the centre, or at that of the department where it has one. */
function enteredAt(windows: readonly WindowName[], departmentId: number, dice: Dice): Standing {
  const shared = windows.find(({ departmentIds }) => departmentIds.length === 0);
  const own = windows.find(({ departmentIds }) => departmentIds.includes(departmentId));
  const window = dice.chance(0.6) ? shared : (own ?? shared);
  assert(window, 'the demo has windows that take the matters of all');
  const mode = window === shared ? 'COMPREHENSIVE' : 'DEPT';
  return { ...NOWHERE, state: 'ENTERED', windowId: window.windowId, mode };
}

/** What was noted of a matter, and how many days ago. */
function notesFor(dice: Dice, entered: Standing): readonly (readonly [number, Standing])[] {
  if (dice.chance(0.04)) return [[BEGUN_BACK, exempt(dice.chance(0.5))]];
  if (dice.chance(0.08)) return [[BEGUN_BACK, OUTSIDE]];
  const isLater = dice.chance(0.1);
  return isLater
    ? [
        [BEGUN_BACK, OUTSIDE],
        [LATER_BACK, entered],
      ]
    : [[BEGUN_BACK, entered]];
}

const OUTSIDE: Standing = { ...NOWHERE, state: 'OUTSIDE' };

function exempt(isSecret: boolean): Standing {
  const exemption = isSecret ? 'SECRET' : 'SITE_BOUND';
  const note = isSecret ? null : '需在现场监测（示例）';
  return { ...NOWHERE, state: 'EXEMPT', exemption, note };
}
