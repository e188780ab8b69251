import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { maskNamesIn } from '../../../kernel/masking.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Reader, Tx } from '../../../platform/database/index.ts';
import type { Actor } from '../../identity/index.ts';
import type { FilesRefusal } from '../claim-files.ts';
import { allows, type CodeTable, tableOn } from '../core/inspection-codes.ts';
import { type DayRefusal, registerDay } from '../core/register-day.ts';
import type { HallDeps } from '../deps.ts';
import { claimPhotos } from '../entry-files.ts';
import { namesOfPeople, type PeopleRefusal } from '../named-people.ts';
import { readCodeTables } from '../queries/inspection-codes.ts';
import { findInspection } from '../queries/inspections.ts';
import { insertEntryFiles } from '../store/entry-file-store.ts';
import { insertFinding } from '../store/inspection-store.ts';

type Where =
  | {
      readonly organisationId: number;
      readonly windowId: number | null;
      readonly staffIds: readonly string[];
    }
  | { readonly place: string };

/** A finding as the inspector tells it; days, code, points and people are checked here. */
export interface GivenFinding {
  readonly code: string;
  readonly foundOn: string;
  readonly where: Where;
  readonly count: number;
  readonly points: number;
  readonly problem: string;
  readonly mendBy: string;
  readonly inspectionId: string | null;
  readonly photoFileIds: readonly string[];
}

type CodeRefusal =
  | { readonly code: 'hall/code-unknown'; readonly which: string }
  | {
      readonly code: 'hall/points';
      readonly which: string;
      readonly least: number;
      readonly most: number;
    };
type PlaceRefusal =
  | PeopleRefusal
  | { readonly code: 'identity/organisation-unknown' | 'hall/staff-named' };
type FindingRefusal =
  | DayRefusal
  | FilesRefusal
  | CodeRefusal
  | PlaceRefusal
  | { readonly code: 'hall/inspection-unknown' };

/** Notes what was found on a day up to today, to be mended on that day or later, with what its code costs that day. */
export async function keepFinding(
  deps: HallDeps,
  tx: Tx,
  { actor, given }: { readonly actor: Actor; readonly given: GivenFinding },
): Promise<Result<{ readonly findingId: string }, FindingRefusal>> {
  const at = deps.now();
  const days = daysOf(given, localDateOf(at));
  if (!days.ok) return days;
  const { foundOn } = days.value;
  const coded = codeOf(given, tableOn(await readCodeTables(tx), foundOn));
  if (!coded.ok) return coded;
  // It stands in the middle of a sentence.
  const problem = given.problem.trim().replace(/[。；，、]+$/u, '');
  const place = await placeOf(deps, tx, { where: given.where, on: foundOn, problem });
  if (!place.ok) return place;
  const { inspectionId, count, points } = given;
  if (!(await isRoundOf(tx, inspectionId, foundOn))) {
    return refuse({ code: 'hall/inspection-unknown' });
  }
  const photos = await claimPhotos(tx, given.photoFileIds, actor.staffId);
  if (!photos.ok) return photos;
  const findingId = deps.newId();
  const found = { ...days.value, ...coded.value, ...place.value, problem, count, points };
  await insertFinding(tx, { ...found, findingId, inspectionId }, { at, by: actor.staffId });
  await insertEntryFiles(tx, findingId, photos.value);
  return ok({ findingId });
}

function daysOf(
  given: GivenFinding,
  today: LocalDate,
): Result<{ readonly foundOn: LocalDate; readonly mendBy: LocalDate }, DayRefusal> {
  const foundOn = registerDay(given.foundOn, { field: 'foundOn', to: today });
  if (!foundOn.ok) return foundOn;
  const mendBy = registerDay(given.mendBy, { field: 'mendBy', from: foundOn.value });
  return mendBy.ok ? ok({ foundOn: foundOn.value, mendBy: mendBy.value }) : mendBy;
}

function codeOf({ code: which, points }: GivenFinding, table: CodeTable | undefined) {
  const entry = table?.codes.find(({ code }) => code === which);
  if (!table || !entry) return refuse({ code: 'hall/code-unknown', which } as const);
  if (!allows(entry, points)) {
    const { least, most } = entry;
    return refuse({ code: 'hall/points', which, least, most } as const);
  }
  return ok({ code: which, codeVersion: table.version, heading: entry.heading });
}

/** Where it was found: the problem, which is printed, names nobody who works there. */
async function placeOf(
  deps: HallDeps,
  db: Reader,
  told: { readonly where: Where; readonly on: LocalDate; readonly problem: string },
) {
  const { where, on, problem } = told;
  const nowhere = { organisationId: null, windowId: null, staffIds: [] };
  if ('place' in where) return ok({ ...nowhere, place: where.place.trim() });
  const { byId } = await deps.organisations();
  if (!byId.has(where.organisationId)) {
    return refuse({ code: 'identity/organisation-unknown' } as const);
  }
  const names = await namesOfPeople(deps, db, { ...where, on });
  if (!names.ok) return names;
  if (maskNamesIn(problem, names.value) !== problem) {
    return refuse({ code: 'hall/staff-named' } as const);
  }
  return ok({ ...where, place: null });
}

async function isRoundOf(db: Reader, inspectionId: string | null, day: LocalDate) {
  if (inspectionId === null) return true;
  return (await findInspection(db, inspectionId))?.on === day;
}
