import { readFile } from 'node:fs/promises';
import type { ContributionKind, LeaderRank, VisitActivity } from '@banshi/contract/hall-words';
import { assert } from '../kernel/assert.ts';
import { addDays, dayOfWeek, type LocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import {
  type HallDeps,
  judge,
  keepFinding,
  keepInspection,
  keepVisit,
  readHallWeek,
  reportContribution,
} from '../modules/hall/index.ts';
import { findActorByLogin, readOrganisationTree } from '../modules/identity/index.ts';
import { type Tx, transact } from '../platform/database/index.ts';
import { playThanks } from './play-thanks.ts';
import { stands } from './stands.ts';
import { openMoment } from './working-hours.ts';

interface Planned {
  readonly visits: readonly {
    readonly body: string;
    /** Days after the Monday. */
    readonly day: number;
    readonly content: {
      readonly leaderName: string;
      readonly rank: LeaderRank;
      readonly posts: readonly string[];
      readonly accompanying: readonly string[];
      readonly activities: readonly VisitActivity[];
    };
    readonly requirements: readonly {
      readonly text: string;
      readonly owner: string;
      readonly inDays: number;
    }[];
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly points: number;
    /** A body or a place. */
    readonly at: string;
    readonly day: number;
    readonly count: number;
    readonly problem: string;
  }[];
  readonly contributions: readonly {
    readonly body: string;
    readonly kind: ContributionKind;
    readonly day: number;
    readonly title: string;
    readonly text: string;
    readonly adopted: boolean;
  }[];
}

const FILE = new URL('../../demo/hall-week.json', import.meta.url);
const DAYS_A_WEEK = 7;
const ROUND = { plan: 'DAILY' as const, time: '09:10', zone: '一楼大厅（示例）' };

/** Fills the registers of the hall for the week before today through the real commands, all or none; once is enough. */
export async function playHall(deps: HallDeps, today: LocalDate): Promise<void> {
  const monday = addDays(today, 1 - dayOfWeek(today) - DAYS_A_WEEK);
  const week = { from: monday, to: addDays(monday, DAYS_A_WEEK - 1) };
  if ((await readHallWeek(deps.db, week)).visits.length > 0) return;
  const planned = JSON.parse(await readFile(FILE, 'utf8')) as Planned;
  await transact(deps.db, async (tx) => {
    await playVisits(deps, tx, { planned, monday });
    await playFindings(deps, tx, { planned, monday });
    await playContributions(deps, tx, { planned, monday });
    await playThanks(deps, tx, monday);
    return ok(undefined);
  });
}

interface Week {
  readonly planned: Planned;
  readonly monday: LocalDate;
}

async function playVisits(deps: HallDeps, tx: Tx, { planned, monday }: Week): Promise<void> {
  const actor = await findActorByLogin(deps.db, 'windowhead');
  assert(actor, 'the demo has somebody who heads the windows');
  const { all } = await readOrganisationTree(deps.db);
  for (const { body, day, content, requirements } of planned.visits) {
    const on = addDays(monday, day);
    const given = {
      organisationId: all.find(({ code }) => code === body)?.id ?? 0,
      ...{ from: on, to: on, content, servedCaseNumber: null },
      requirements: requirements.map(({ text, owner, inDays }) => ({
        ...{ text, owner, dueOn: addDays(on, inDays) },
      })),
    };
    const then = { ...deps, now: () => openMoment(on, 300) };
    stands(await keepVisit(then, tx, { actor, given }));
  }
}

async function playFindings(deps: HallDeps, tx: Tx, { planned, monday }: Week): Promise<void> {
  const actor = await findActorByLogin(deps.db, 'inspector');
  assert(actor, 'the demo has somebody who inspects the hall');
  const { all } = await readOrganisationTree(deps.db);
  for (const { at, day, ...finding } of planned.findings) {
    const on = addDays(monday, day);
    const body = all.find(({ code }) => code === at);
    const window = body && { organisationId: body.id, windowId: null, staffIds: [] };
    const then = { ...deps, now: () => openMoment(on, 30) };
    const round = { ...ROUND, inspectors: [actor.name], on };
    const made = stands(await keepInspection(then, tx, { actor, given: round }));
    const told = { ...finding, ...made, where: window ?? { place: at }, photoFileIds: [] };
    const given = { ...told, foundOn: on, mendBy: addDays(on, 1) };
    stands(await keepFinding(then, tx, { actor, given }));
  }
}

/** Windows report in the week; the editor adopts some of it, the rest waits. */
async function playContributions(deps: HallDeps, tx: Tx, { planned, monday }: Week): Promise<void> {
  const actor = await findActorByLogin(deps.db, 'windowhead');
  const editor = await findActorByLogin(deps.db, 'editor');
  assert(actor && editor, 'the demo has heads of windows and an editor');
  const { all } = await readOrganisationTree(deps.db);
  for (const { body, day, adopted, ...words } of planned.contributions) {
    const on = addDays(monday, day);
    const organisationId = all.find(({ code }) => code === body)?.id ?? 0;
    const about = { organisationId, caseNumber: null, week: monday, happenedOn: on };
    const given = { ...words, ...about, proofFileIds: [], photoFileIds: [] };
    const then = { ...deps, now: () => openMoment(on, 300) };
    const reported = stands(await reportContribution(then, tx, { actor, given }));
    if (!adopted) continue;
    const verdict = { ordinal: 1, verdict: { adopted: { title: words.title, text: words.text } } };
    stands(await judge(then, tx, { actor: editor, ...reported, ...verdict }));
  }
}
