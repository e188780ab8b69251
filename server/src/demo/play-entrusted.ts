import type { LocalDate } from '../kernel/local-date.ts';
import type { WorkCalendar } from '../kernel/work-calendar.ts';
import type { CaseId } from '../modules/cases/index.ts';
import { grantedOn } from './granted-acts.ts';
import { inventedOrganisation } from './invented-applicants.ts';
import { type Chapter, playChapter, type StoryDeps } from './play-chapter.ts';
import { workDaysBefore } from './working-hours.ts';

/** Far from the numbers of the other applicants of the demo. */
const HOLDERS_FROM = 920;

const FELLING = {
  matter: '林木采伐许可证核发',
  body: 'MIANYANG_FORESTRY',
  area: '510703',
} as const;
const WASTE = { matter: '危险废物经营许可证核发', body: 'YIBIN_ECO_ENV', area: '511502' } as const;

/** How far a case of a city has come, and how many working days ago it began. */
const STORIES = [
  { ...FELLING, name: 'entrusted-granted', daysAgo: 30, acts: 6, summary: '采伐人工林（示例）' },
  { ...FELLING, name: 'entrusted-to-verify', daysAgo: 2, acts: 2, summary: '采伐林带（示例）' },
  { ...WASTE, name: 'entrusted-accepted', daysAgo: 3, acts: 1, summary: '收集危险废物（示例）' },
] as const;

/** What the cases of the cities are played with. */
export interface EntrustedPlay extends StoryDeps {
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
}

/** Plays cases that departments of cities handle in the name of departments of the province. Gives the cases. */
export async function playEntrusted(deps: EntrustedPlay): Promise<readonly CaseId[]> {
  const played: CaseId[] = [];
  for (const [index, story] of STORIES.entries()) {
    played.push(await playChapter(deps, chapterOf(story, index, deps)));
  }
  return played;
}

function chapterOf(
  { daysAgo, acts, ...about }: (typeof STORIES)[number],
  index: number,
  { calendar, today }: EntrustedPlay,
): Chapter {
  const on = workDaysBefore(calendar, today, daysAgo)[daysAgo - 1] ?? today;
  const applicant = inventedOrganisation(HOLDERS_FROM + index);
  const office = about.body.toLowerCase();
  const given = { name: '委托', office, result: '林木采伐许可证' };
  return { ...about, on, applicant, acts: grantedOn(on, given).slice(0, acts) };
}
