import type { LeaderRank, VisitActivity } from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { spokenDay } from './spoken-day.ts';

/** A director's visit as it was recorded. */
export interface VisitContent {
  readonly leaderName: string;
  readonly rank: LeaderRank;
  /** In the order of print. */
  readonly posts: readonly string[];
  readonly accompanying: readonly string[];
  readonly activities: readonly VisitActivity[];
}

/** The same with the case of whom he received at the window; visits of before name none. */
export interface KeptVisit extends VisitContent {
  readonly served?: readonly { readonly caseId: string; readonly caseNumber: string }[];
}

/** What the sentence of a visit is made of. */
export interface ToldVisit extends VisitContent {
  /** The body whose director came, as the bulletin calls it. */
  readonly bodyName: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly requirements: readonly string[];
}

const ACTIVITY_WORDS: Readonly<Record<VisitActivity, string>> = {
  RESEARCH: '调研窗口工作',
  GREETING: '看望慰问窗口工作人员',
  ON_SITE_OFFICE: '现场办公并指导工作',
  SYMPOSIUM: '组织座谈',
  RECEPTION: '接待办事群众',
  INSPECT_ARCHIVES: '查阅审批档案',
  EXPERIENCE: '体验办事流程',
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Whether the posts of the Party stand before all others, as they are printed. */
export function isPartyFirst(posts: readonly string[]): boolean {
  const isOfParty = posts.map((post) => post.includes('党'));
  return !isOfParty.some((one, index) => one && isOfParty.slice(0, index).includes(false));
}

/** Body and posts of who came, as they stand before his name. */
export function postsOf({ bodyName, posts }: Pick<ToldVisit, 'bodyName' | 'posts'>): string {
  return `${bodyName}${posts.join('、')}`;
}

/** A visit as the bulletin tells it: when, who with whom, what he did, what he asked for. */
export function visitSentence(visit: ToldVisit): string {
  const { bodyName, leaderName, accompanying, activities, requirements } = visit;
  const beside = accompanying.length === 0 ? '' : `同${accompanying.join('、')}一道`;
  const done = activities.map((one) => ACTIVITY_WORDS[one]).join('，');
  const told = `${dayOf(visit)}，${postsOf(visit)}${leaderName}${beside}到省政务服务中心${bodyName}窗口${done}`;
  const asked = requirements.map(withoutStop);
  if (asked.length === 0) return `${told}。`;
  if (asked.length === 1) return `${told}，要求${asked[0]}。`;
  const points = asked.map((text, index) => `${NUMERALS[index]}要${text.replace(/^要/u, '')}`);
  return `${told}，提出${NUMERALS[asked.length - 1]}点要求：${points.join('；')}。`;
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。；;.]+$/u, '');
}

function dayOf({ from, to }: Pick<ToldVisit, 'from' | 'to'>): string {
  return from === to ? spokenDay(from) : `${spokenDay(from)}至${spokenDay(to)}`;
}
