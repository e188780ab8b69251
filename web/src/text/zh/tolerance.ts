import type {
  CheckMethod,
  CheckOutcome,
  PromiseScope,
  PromiseState,
} from '@banshi/contract/promise-words';
import type {
  SupplyWay,
  ToleranceDeadlineKind,
  ToleranceMode,
  ToleranceState,
  ToleratedState,
} from '@banshi/contract/tolerance-words';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** 2022年6月14日, as a bulletin prints it. */
function printedDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** Materials that follow after the acceptance (容缺). */

export const tolerance = {
  rate: {
    title: '容缺按期补齐率',
    period: (from: string, to: string) => `${from} 至 ${to}：`,
    due: (count: number) => `到期 ${count} 件`,
    onTime: (count: number) => `按期补齐 ${count} 件`,
    late: (count: number) => `未按期 ${count} 件`,
    share: (share: number) => `按期补齐率 ${percent(share)}。`,
    comma: '，',
    lists: {
      due: '容缺到期的办件',
      onTime: '容缺按期补齐的办件',
      late: '容缺未按期补齐的办件',
    },
    back: '返回',
    none: (from: string, to: string) => `${from} 至 ${to}：没有到期的容缺办件。`,
    definition:
      '按期补齐率 = 按期补齐的件数 ÷ 到期的件数。全部材料在期限内到达并核验合格的，按最后一项到达之日计；到期仍未补齐的，按到期之日计为未按期补齐；尚在期限内的不计。',
  },
  title: '容缺',
  /** What the page proposes for the bulletin; whoever reports it puts it into words of his own. */
  story: {
    propose: '拟写为简报素材',
    title: (matter: string) => `${matter}容缺办理`,
    applied: (applicant: string, matter: string, mode: string) =>
      `${applicant}申请办理${matter}，以“${mode}”方式容缺受理。`,
    followed: (names: readonly string[]) => `暂缺${names.join('、')}，由申请人书面承诺后补。`,
    waited: (event: string) => `补齐以“${event}”为前提，其间定期复核。`,
    supplied: (day: string) => `材料已于${printedDate(day)}补齐并核验合格。`,
    stands: (state: string) => `目前${state}。`,
  },
  modes: { LISTED: '清单内容缺', CASE_BY_CASE: '特事特办' } satisfies Record<ToleranceMode, string>,
  states: {
    WAITING: '等待事由结束',
    OPEN: '待补齐',
    SUPPLIED: '待核验',
    VERIFIED: '已补齐',
    LAPSED: '逾期未补齐',
  } satisfies Record<ToleranceState, string>,
  itemStates: {
    OPEN: '待补齐',
    SUPPLIED: '待核验',
    VERIFIED: '核验合格',
    LAPSED: '逾期未补齐',
  } satisfies Record<ToleratedState, string>,
  dueOn: (day: string) => `补齐期限 ${day}`,
  reviewOn: (event: string, day: string) => `等待“${event}”，${day}复核`,
  promisedBy: (name: string) => `承诺人 ${name}`,
  promisedByAgent: (name: string) => `承诺人 ${name}（代理人，已收授权委托书）`,
  request: '特事特办',
  pending: '等待厅（局）领导同意',
  allowed: '厅（局）领导已同意，仅限本件',
  withinDays: (days: number, _event: string) => `受理后 ${days} 个工作日内补齐`,
  afterEvent: (days: number, event: string) => `“${event}”之后 ${days} 个工作日内补齐`,
  credit: { open: '已记入信用记录，尚未修复', repaired: '信用记录已修复' },
  grantsBefore: '可先作出决定，后补齐材料',
  arrived: (day: string) => `${day}到达`,
  tolerated: '容缺的材料',
  listed: (days: number | null) =>
    days === null ? '（不在可容缺清单）' : `（最长 ${days} 个工作日）`,
  nothingMissing: '非主件的材料已经收齐，直接受理即可。',
  toleratedNone: '请至少勾选一项缺少的材料。',
  deadline: '补齐期限',
  deadlines: {
    WORKING_DAYS: '若干工作日内',
    FIXED_DATE: '某日前',
    EVENT_BASED: '事由结束后',
  } satisfies Record<ToleranceDeadlineKind, string>,
  deadlineDays: '工作日',
  deadlineOn: '补齐日期',
  deadlineEvent: '等待的事由',
  deadlineEventHint: '写明什么结束之后，例如“某地疫情封控结束”',
  signedBy: '承诺书签署人',
  signedByHint: '申请人已在承诺书上签名；这里只保留遮盖后的姓名',
  byAgent: '由代理人签署',
  authority: '授权委托书（编号或日期）',
  supplied: '补齐的材料',
  arrivedOn: '到达日期',
  way: '递交方式',
  ways: { onSite: '当面递交', post: '邮寄', online: '网上' } satisfies Record<SupplyWay, string>,
  examined: '核验的材料',
  verdict: '核验结果',
  verdicts: { PASS: '合格', FIX: '不合格，退回补齐' },
  note: '哪里不合格',
  promiseTitle: '告知承诺',
  scope: '承诺的范围',
  scopes: { PROOF: '代替证明材料', LICENCE: '涉企经营许可' } satisfies Record<PromiseScope, string>,
  promised: '以承诺代替的材料',
  promisedNothing: '没有可以用承诺代替的材料。',
  withTolerance: '同时容缺（容缺+承诺）',
  promiseStates: {
    SIGNED: '待核查',
    CHECKED_OK: '核查属实',
    DEFECT: '限期整改',
    FALSE: '承诺不实，待撤销',
    REVOKED: '已撤销',
  } satisfies Record<PromiseState, string>,
  checkBy: (day: string) => `${day}前核查`,
  outcome: '核查结果',
  outcomes: { OK: '属实', DEFECT: '须限期整改', FALSE: '不实' } satisfies Record<
    CheckOutcome,
    string
  >,
  checkMethod: '核查方式',
  checkMethods: { DATA: '数据比对', FIELD: '现场核查' } satisfies Record<CheckMethod, string>,
  promises: {
    label: '范围',
    tabs: { tolerances: '容缺', promises: '承诺核查' },
    tableLabel: '待核查的承诺，按核查期限排列',
    columns: { state: '承诺', due: '核查期限' },
    empty: { title: '没有待核查的承诺', detail: '按承诺作出决定之后，核查属实之前都在这里。' },
  },
  list: {
    title: '容缺',
    tableLabel: '容缺办件，按补齐期限排列',
    columns: { state: '容缺', due: '补齐期限' },
    empty: { title: '没有待补齐的容缺办件', detail: '容缺受理之后，材料补齐并核验之前都在这里。' },
  },
};
