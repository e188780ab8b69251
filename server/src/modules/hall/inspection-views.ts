import type { HallFinding, HallFindingDetail, Inspection } from '@banshi/contract/hall-inspection';
import { settleHallFinding } from '@banshi/contract/hall-inspection';
import { formatInstant } from '../../kernel/instant-text.ts';
import {
  addDays,
  earlierOf,
  type LocalDate,
  laterOf,
  localDateOf,
} from '../../kernel/local-date.ts';
import { maskForPublic, maskName } from '../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type Actor, holdsAnywhere, type OrganisationTree } from '../identity/index.ts';
import { missedRounds } from './core/daily-rounds.ts';
import { actsOnFinding } from './core/finding-acts.ts';
import { codeChanges, costOf, severityOf, tableOn } from './core/inspection-codes.ts';
import type { HallDeps } from './deps.ts';
import { shownFile } from './entry-files.ts';
import { findingActor } from './finding-actor.ts';
import { readInspection, whereOf } from './hall-week.ts';
import { windowNumbers } from './named-people.ts';
import { readEntryFiles } from './queries/entry-files.ts';
import {
  findFinding,
  type RecordedFinding,
  readFindings,
  readOpenFindings,
} from './queries/findings.ts';
import { readCodeTables } from './queries/inspection-codes.ts';
import {
  findInspection,
  firstRoundOn,
  type RecordedInspection,
  readInspections,
} from './queries/inspections.ts';
import { departmentsAmong, namesOf } from './register-views.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What was found in a period and what is open, the rounds, and the sentences that come of it. */
export async function findingsView(deps: HallDeps, actor: Actor, days: Days) {
  const bodies = await deps.organisations();
  const [findings, open] = [await readFindings(deps.db, days), await readOpenFindings(deps.db)];
  const rounds = await readInspections(deps.db, days);
  const shown = await shower(deps, actor, { findings: [...findings, ...open], rounds, bodies });
  const sentences = await readInspection(deps.db, days, bodies);
  return {
    ...{ findings: findings.map(shown.finding), open: open.map(shown.finding) },
    ...{ inspections: rounds.map(shown.round), missedRounds: await missedIn(deps, rounds, days) },
    sentences: sentences.map(({ heading, sentence }) => ({ heading, sentence })),
    bodies: departmentsAmong(bodies),
    isInspector: holdsAnywhere(actor, settleHallFinding.access),
  };
}

/** One finding as this person sees it. */
export async function findingView(
  deps: HallDeps,
  actor: Actor,
  findingId: string,
): Promise<Result<HallFindingDetail, { readonly code: 'hall/not-found' }>> {
  const found = await findFinding(deps.db, findingId);
  if (!found) return refuse({ code: 'hall/not-found' });
  const { inspectionId } = found;
  const round = inspectionId === null ? undefined : await findInspection(deps.db, inspectionId);
  const bodies = await deps.organisations();
  const rounds = round ? [round] : [];
  const shown = await shower(deps, actor, { findings: [found], rounds, bodies });
  const isOwn = isOwnOf(actor, found);
  return ok({
    ...shown.finding(found),
    inspection: round ? shown.round(round) : null,
    photos: isOwn ? shown.files(found).map(shownFile) : [],
    ...{ isOwn, isInspector: holdsAnywhere(actor, settleHallFinding.access) },
    journal: found.done.map(({ act, note, by, at }) => ({
      ...{ act, note: shown.note(found, note), byName: shown.name(by), at: formatInstant(at) },
    })),
  });
}

/** Photos and names of staff are for the inspection and for the head of the window. */
function isOwnOf(actor: Actor, { organisationId }: RecordedFinding): boolean {
  const { isInspector, isHead } = findingActor(actor, organisationId);
  return isInspector || isHead;
}

interface Shown {
  readonly findings: readonly RecordedFinding[];
  readonly rounds: readonly RecordedInspection[];
  readonly bodies: OrganisationTree;
}

/** How findings and rounds are shown to this person; whatever they name is looked up once. */
async function shower(deps: HallDeps, actor: Actor, { findings, rounds, bodies }: Shown) {
  const name = await namesOf(deps, [
    ...findings.flatMap(({ recordedBy, staffIds, done }) => [
      ...[recordedBy, ...staffIds],
      ...done.map(({ by }) => by),
    ]),
    ...rounds.map(({ recordedBy }) => recordedBy),
  ]);
  const today = localDateOf(deps.now());
  const numbers = await windowNumbers(deps.db, today);
  const ids = findings.map(({ findingId }) => findingId);
  const files = await readEntryFiles(deps.db, [...new Set(ids)]);
  const filesOf = ({ findingId }: RecordedFinding) => files.get(findingId) ?? [];
  // Who mends or contests writes whom it was about: to others these stay masked in words too.
  const note = (one: RecordedFinding, words: string | null) =>
    words === null || isOwnOf(actor, one) ? words : maskForPublic(words, one.staffIds.map(name));
  const finding = (one: RecordedFinding): HallFinding => ({
    ...factsOf(one),
    ...{ where: whereOf(one, bodies), photoCount: filesOf(one).length },
    windowNumber: one.windowId === null ? null : (numbers.get(one.windowId) ?? null),
    staffNames: one.staffIds.map(name).map(isOwnOf(actor, one) ? (each) => each : maskName),
    isOverdue: one.state === 'OPEN' && one.mendBy < today,
    ...lastWords(one, { name, note }),
    ...{ recordedByName: name(one.recordedBy), recordedAt: formatInstant(one.recordedAt) },
    acts: actsOnFinding(one, findingActor(actor, one.organisationId)),
  });
  const round = (one: RecordedInspection) => roundOf(one, name);
  return { finding, name, note, files: filesOf, round };
}

function factsOf(one: RecordedFinding) {
  const { findingId, heading, code, foundOn, count, problem, mendBy, state } = one;
  const facts = { findingId, heading, code, foundOn, count, problem, mendBy, state };
  return {
    ...facts,
    organisationId: one.organisationId,
    points: costOf(one),
    severity: severityOf(one.points),
  };
}

interface Told {
  readonly name: (id: string) => string;
  readonly note: (one: RecordedFinding, words: string | null) => string | null;
}

function lastWords(one: RecordedFinding, { name, note }: Told) {
  const last = one.done.findLast((each) => each.note !== null);
  return { note: note(one, last?.note ?? null), settledByName: last ? name(last.by) : null };
}

function roundOf(one: RecordedInspection, name: (id: string) => string): Inspection {
  const { recordedBy, inspectors, ...round } = one;
  return { ...round, inspectors: [...inspectors], recordedByName: name(recordedBy) };
}

const DAYS_LOOKED_BACK = 366;

/** Working days without their two daily rounds, from the first round of all on and before today. */
async function missedIn(deps: HallDeps, rounds: readonly RecordedInspection[], days: Days) {
  const first = await firstRoundOn(deps.db);
  if (first === undefined) return [];
  const to = earlierOf(days.to, addDays(localDateOf(deps.now()), -1));
  const from = laterOf(laterOf(days.from, first), addDays(to, -DAYS_LOOKED_BACK));
  return missedRounds(rounds, { from, to }, await deps.calendar());
}

/** The codes of a day, and how they came to be so. */
export async function codesView(deps: HallDeps, actor: Actor, on: LocalDate) {
  const tables = await readCodeTables(deps.db);
  const name = await namesOf(
    deps,
    tables.map(({ by }) => by),
  );
  const table = tableOn(tables, on);
  return {
    ...{ version: table?.version ?? 0, codes: [...(table?.codes ?? [])] },
    versions: tables
      .map(({ version, from, reason, by, at, codes }, index) => ({
        ...{ version, from, reason, byName: by === null ? null : name(by) },
        at: at === null ? null : formatInstant(at),
        changes: index === 0 ? [] : codeChanges(tables[index - 1]?.codes ?? [], codes),
      }))
      .toReversed(),
    isKeeper: holdsAnywhere(actor, settleHallFinding.access),
  };
}
