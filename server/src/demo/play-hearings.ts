import { assert } from '../kernel/assert.ts';
import { addDays, type LocalDate, localDateOf } from '../kernel/local-date.ts';
import { countWorkDays, isWorkDay, type WorkCalendar } from '../kernel/work-calendar.ts';
import {
  acceptCase,
  askHearing,
  type CaseDeps,
  type CaseId,
  explainDelay,
  offerHearing,
  orderHearing,
  proposeVoid,
  setHearing,
} from '../modules/cases/index.ts';
import { findActorByLogin, type StaffId } from '../modules/identity/index.ts';
import { inventedOrganisation } from './invented-applicants.ts';
import { type Act, type Chapter, playChapter } from './play-chapter.ts';
import { type LicencePlay, workDayFrom } from './play-licences.ts';

const MATTER = '放射源诊疗技术和医用辐射机构许可（放射诊疗许可）';
/** Far from the numbers of the other applicants of the demo. */
const APPLICANTS_FROM = 940;
const BEGUN_DAYS_AGO = 9;
const ACTED_DAYS_AGO = 3;
/** So many working days before it was explained: more than its promise, fewer than the law allows. */
const LATE_WORK_DAYS = 13;
/** From the setting to the hearing; the law wants seven days. */
const HELD_AFTER_DAYS = 11;

/** 依职权听证: the public reads of it, and its day is set. */
const ORDERED: readonly Act['carryOut'][] = [
  (deps, request) =>
    orderHearing(deps, request, {
      ground: 'PUBLIC_INTEREST',
      basis: '拟设放射诊疗场所紧邻居民小区和幼儿园，周边居民关注较多',
      announcement: '示例卫生健康委网站、示例小区公告栏',
    }),
  async (deps, request) =>
    setHearing(deps, request, {
      heldOn: addDays(localDateOf(deps.now()), HELD_AFTER_DAYS),
      place: '示例政务服务中心三楼听证室（上午九时三十分）',
      hostId: await staffOf(deps, 'health.verifier'),
    }),
];
const ORDERED_BY = ['leader', 'health.verifier'];

/** 依申请听证: asked for and not held, so that the request may still be dropped. */
const ASKED: readonly Act['carryOut'][] = [
  (deps, request) => offerHearing(deps, request),
  (deps, request) => askHearing(deps, request, { party: '示例小区业主委员会' }),
];
const ASKED_BY = ['health.reviewer', 'clerk'];

/** 作废: proposed, and nobody has said yes or no. */
const VOIDED: readonly Act['carryOut'][] = [
  (deps, request) => proposeVoid(deps, request, { reason: '与另一件申请重复录入' }),
];
const VOIDED_BY = ['windowhead'];

/** 超期: over its promise, and its body has told the public why. */
const LATE: readonly Act['carryOut'][] = [
  (deps, request) =>
    explainDelay(deps, request, {
      reason: '申请资料中的辐射监测报告需要会同外省检测机构核对，核对结果已经发函催促',
    }),
];
const LATE_BY = ['leader'];

const STORIES = [
  { name: 'hearing-ordered', summary: '新设放射诊疗场所', acts: ORDERED, by: ORDERED_BY },
  { name: 'hearing-asked', summary: '改建放射诊疗场所', acts: ASKED, by: ASKED_BY },
  { name: 'void-proposed', summary: '新设放射诊疗场所（重复）', acts: VOIDED, by: VOIDED_BY },
  {
    name: 'delay-explained',
    summary: '增设放射诊疗设备',
    acts: LATE,
    by: LATE_BY,
    isLate: true,
  },
];

/** Plays an announced hearing, one that was asked for, a case that somebody wants voided, and one that is late and explained. Gives the cases. */
export async function playHearings(deps: LicencePlay): Promise<readonly CaseId[]> {
  const played: CaseId[] = [];
  const { calendar, today } = deps;
  const then = workDayFrom(calendar, addDays(today, -ACTED_DAYS_AGO));
  for (const [index, story] of STORIES.entries()) {
    const { name, summary, acts, by, isLate = false } = story;
    const on = isLate
      ? workDaysBefore(then, LATE_WORK_DAYS, calendar)
      : workDayFrom(calendar, addDays(today, -BEGUN_DAYS_AGO));
    const chapter: Chapter = {
      ...{ name, matter: MATTER, summary, on },
      applicant: inventedOrganisation(APPLICANTS_FROM + index),
      acts: [accepted(on), ...acts.map((carryOut, place) => actOn(then, { place, by, carryOut }))],
    };
    played.push(await playChapter(deps, chapter));
  }
  return played;
}

function workDaysBefore(end: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  let on = end;
  while (countWorkDays(calendar, addDays(on, 1), end).days < days || !isWorkDay(calendar, on)) {
    on = addDays(on, -1);
  }
  return on;
}

function accepted(on: LocalDate): Act {
  return { on, minute: 60, by: 'clerk', carryOut: (deps, request) => acceptCase(deps, request) };
}

function actOn(
  on: LocalDate,
  given: {
    readonly place: number;
    readonly by: readonly string[];
    readonly carryOut: Act['carryOut'];
  },
): Act {
  const { place, by, carryOut } = given;
  return { on, minute: 30 + place * 40, by: by[place] ?? 'clerk', carryOut };
}

async function staffOf({ db }: CaseDeps, login: string): Promise<StaffId> {
  const actor = await findActorByLogin(db, login);
  assert(actor, `the demo has the account ${login}`);
  return actor.staffId;
}
