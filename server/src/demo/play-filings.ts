import { addDays, type LocalDate } from '../kernel/local-date.ts';
import type { CaseId } from '../modules/cases/index.ts';
import { grantedOn } from './granted-acts.ts';
import { inventedOrganisation } from './invented-applicants.ts';
import { type Chapter, playChapter } from './play-chapter.ts';
import { type LicencePlay, tellLicences, workDayFrom } from './play-licences.ts';

const MATTER = '放射性同位素异地使用备案';
const RESULT = '放射性同位素异地使用备案表';
const USED_DAYS = 30;
/** Far from the numbers of the other applicants of the demo. */
const FILED_FROM = 930;

/** Filings by how many days from today their use ends. */
const STORIES = [
  { name: 'filing-in-use', endsIn: 12 },
  { name: 'filing-ended', endsIn: -5 },
  // 逾期未注销: more than twenty days after its end nobody has cancelled it.
  { name: 'filing-overdue', endsIn: -40 },
] as const;

/** Plays filings that are in use, whose use has ended, and whose cancellation is missed. Gives the cases. */
export async function playFilings(deps: LicencePlay): Promise<readonly CaseId[]> {
  const played: CaseId[] = [];
  for (const [index, { name, endsIn }] of STORIES.entries()) {
    const to = addDays(deps.today, endsIn);
    const chapter = chapterOf(name, { deps, to, serial: FILED_FROM + index });
    played.push(await playChapter(deps, chapter));
  }
  await tellLicences(deps);
  return played;
}

function chapterOf(
  name: string,
  {
    deps,
    to,
    serial,
  }: { readonly deps: LicencePlay; readonly to: LocalDate; readonly serial: number },
): Chapter {
  const from = addDays(to, -USED_DAYS);
  const on = workDayFrom(deps.calendar, addDays(from, -14));
  return {
    ...{ name, matter: MATTER, applicant: inventedOrganisation(serial), on },
    summary: '示例工程无损检测放射源异地使用备案',
    use: { from, to },
    acts: grantedOn(on, { name, office: 'eco_env', result: RESULT }),
  };
}
