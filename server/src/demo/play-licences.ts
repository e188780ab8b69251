import type { Instant } from '../kernel/instant.ts';
import { addDays, addMonths, type LocalDate, startOfDay } from '../kernel/local-date.ts';
import { isWorkDay, type WorkCalendar } from '../kernel/work-calendar.ts';
import type { CaseId, OnLicence } from '../modules/cases/index.ts';
import { deliverAll, type Subscription } from '../platform/outbox.ts';
import { grantedOn } from './granted-acts.ts';
import { inventedOrganisation } from './invented-applicants.ts';
import { type Chapter, caseIdOf, playChapter, type StoryDeps } from './play-chapter.ts';

/** A licence of three years, given to companies. */
const MATTER = '劳务派遣经营许可';
const MONTHS = 36;
const RESULT = '劳务派遣经营许可证';
/** Far from the numbers of the other applicants of the demo. */
const HOLDERS_FROM = 900;

/** A licence given so that its term ends so many days from today, and what was asked of it so many days ago. */
interface LicenceStory {
  readonly name: string;
  readonly endsIn: number;
  readonly later?: { readonly act: OnLicence['act']; readonly daysAgo: number };
}

const STORIES: readonly LicenceStory[] = [
  // Near its end: its holder may ask for renewal at the counter for two weeks still.
  { name: 'licence-near-its-end', endsIn: 45 },
  // 第五十条: asked in time, granted before the end, so that the next term follows without a gap.
  { name: 'licence-renewed', endsIn: 20, later: { act: 'renew', daysAgo: 25 } },
  // 第七十条: its holder gives it up.
  { name: 'licence-cancelled', endsIn: 400, later: { act: 'cancel', daysAgo: 12 } },
];

/** What the stories of licences are played with. */
export interface LicencePlay extends StoryDeps {
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  /** Who makes a licence of a grant. */
  readonly licences: Subscription;
}

/** Plays the stories; after each case its licence is made, so that the next one may ask something of it. Gives the cases. */
export async function playLicences(deps: LicencePlay): Promise<readonly CaseId[]> {
  const played: CaseId[] = [];
  for (const [index, story] of STORIES.entries()) {
    for (const chapter of chaptersOf(story, HOLDERS_FROM + index, deps)) {
      played.push(await playChapter(deps, chapter));
      await tellLicences(deps);
    }
  }
  return played;
}

/** Makes licences and filings of what was granted so far. */
export async function tellLicences({
  cases,
  licences,
  today,
}: Pick<LicencePlay, 'cases' | 'licences' | 'today'>): Promise<void> {
  const onFailure = (error: unknown) => {
    throw error;
  };
  const now = (): Instant => startOfDay(today);
  await deliverAll({ db: cases.db, now, onFailure }, [licences]);
}

function chaptersOf(
  { name, endsIn, later }: LicenceStory,
  holder: number,
  { calendar, today }: LicencePlay,
): readonly Chapter[] {
  const applicant = inventedOrganisation(holder);
  // The term ends on the eve of the day three years after its grant.
  const granted = addMonths(addDays(today, endsIn + 1), -MONTHS);
  const given = chapterOn(workDayFrom(calendar, granted), {
    ...{ name, matter: MATTER, applicant, summary: '经营劳务派遣业务' },
  });
  if (!later) return [given];
  const asked = chapterOn(workDayFrom(calendar, addDays(today, -later.daysAgo)), {
    ...{ name: `${name}-asked`, matter: MATTER, applicant, summary: SUMMARIES[later.act] },
    onLicence: { licenceId: caseIdOf(given), act: later.act },
  });
  return [given, asked];
}

const SUMMARIES: Readonly<Record<OnLicence['act'], string>> = {
  renew: '劳务派遣经营许可有效期届满，申请延续',
  change: '劳务派遣经营许可变更',
  cancel: '不再经营劳务派遣业务，申请注销许可',
};

export function workDayFrom(calendar: WorkCalendar, day: LocalDate): LocalDate {
  return isWorkDay(calendar, day) ? day : workDayFrom(calendar, addDays(day, 1));
}

function chapterOn(on: LocalDate, about: Omit<Chapter, 'on' | 'acts'>): Chapter {
  return {
    ...about,
    on,
    acts: grantedOn(on, { name: about.name, office: 'hrss', result: RESULT }),
  };
}
