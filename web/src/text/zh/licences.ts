import type { FilingView } from '@banshi/contract/licence-words';
import { type Facts, fact, inside, wordFor } from '@banshi/contract/text/facts';
import {
  authorityActs,
  cancellationGrounds,
  licenceActs,
  licenceFields,
  licenceStates,
  penaltyHearings,
  revocationGrounds,
} from '@banshi/contract/text/zh/licence-words';

const isAsked = (facts: Facts) => facts['isAsked'] === true;

function endIn(facts: Facts): string {
  const to = fact(inside(facts, 'term'), 'to');
  return to === '' ? '长期有效' : `有效期至 ${to}`;
}

function useIn(facts: Facts): string {
  const term = inside(facts, 'term');
  return `${fact(term, 'from')} 至 ${fact(term, 'to')}`;
}

/** 法制审核 and 集体讨论 before a punishment; entries of old do not say them. */
const priorTo = (facts: Facts) => {
  const review = inside(facts, 'legalReview');
  const talk = inside(facts, 'deliberation');
  if (!fact(review, 'reviewer')) return '';
  return `；${fact(review, 'reviewedOn')} 经${fact(review, 'reviewer')}法制审核：${fact(review, 'opinion')}；${fact(talk, 'deliberatedOn')} 集体讨论（${fact(talk, 'attendees')}）：${fact(talk, 'minutes')}`;
};

/** 证照: lists, pages, and what happened to each. */
export const licences = {
  title: '证照',
  tableLabel: '证照列表',
  columns: {
    number: '证照编号',
    kind: '证照名称',
    holder: '持有人',
    department: '发证机关',
    state: '状态',
  },
  forGood: '长期',
  states: licenceStates,
  acts: licenceActs,
  apply: (act: string) => `申请${act}`,
  authority: authorityActs,
  fields: licenceFields,
  actsTitle: '本机关办理',
  choose: '办理什么',
  ground: '情形',
  submit: (act: string) => `${act}并出具文书`,
  warning: '作出后立即生效，出具文书告知持有人及其救济途径，并更新公示。',
  attendeesHint: '两人以上，姓名用顿号隔开',
  stripHelp:
    '吊销是行政处罚：决定前须法制审核、由本机关负责人集体讨论，并告知持有人听证权利（行政处罚法第五十七条、第五十八条、第六十三条）。',
  notice: '更正公示',
  noticeHelp: '公示以最后一次为准，原来的保留。更正说明公开，不得含个人信息。',
  noticeDone: '已公示更正。',
  applyTitle: '以此证照申请',
  applications: '在此证照上的申请',
  application: (act: string, status: string) => `${act} · ${status}`,
  onLicence: (act: string) => `申请${act}`,
  pinned: '所依据的证照',
  unpin: '不在此证照上申请',
  revocationGrounds,
  penaltyHearings,
  cancellationGrounds,
  state: '状态',
  anyState: '所有状态',
  viewsLabel: '到期提醒',
  all: '全部',
  toRemind: '应提醒',
  within: (days: number) => `${days} 天内到期`,
  search: '查找证照',
  searchHint: '证照编号、持有人姓名或完整证件号',
  find: '查找',
  clear: '显示全部',
  found: (count: number) => `找到 ${count} 个证照`,
  empty: '没有这样的证照。',
  emptyDetail: '准予决定作出后，证照会自动列在这里。',
  more: '再看一些',
  reminder: (days: number) => `${days} 天内到期，请提醒持有人延续`,
  facts: '证照信息',
  matter: '许可事项',
  grantedOn: '决定日期',
  term: '有效期',
  termText: (from: string, to: string) => `${from} 至 ${to}`,
  askBy: '延续最迟申请日',
  fromCase: '据以颁发的办件',
  openCase: '打开办件',
  story: '证照经过',
  byLaw: '依法自动发生',
  byCase: '办件的决定',
  journal: {
    'licences/issued': (facts) => `颁发${fact(facts, 'number')}，${endIn(facts)}`,
    'licences/changed': (facts) => `依申请变更：${fact(facts, 'what')}`,
    'licences/renewed': (facts) => `准予延续，${endIn(facts)}`,
    'licences/deemed-renewed': (facts) =>
      `届满前未对延续申请作出决定，自 ${fact(facts, 'on')} 起视为准予延续，${endIn(facts)}（行政许可法第五十条）`,
    'licences/cancelled-as-asked': (facts) => `依申请注销：${fact(facts, 'what')}`,
    'licences/suspended': (facts) => `暂扣至 ${fact(facts, 'until')}：${fact(facts, 'reason')}`,
    'licences/restored': (facts) => `恢复：${fact(facts, 'reason')}`,
    'licences/revoked': (facts) =>
      `撤销（${wordFor(revocationGrounds, facts, 'ground')}）：${fact(facts, 'reason')}`,
    'licences/stripped': (facts) =>
      `吊销：${fact(facts, 'reason')}。依据${fact(facts, 'basis')}；${fact(facts, 'toldOn')} 告知权利，${wordFor(penaltyHearings, facts, 'hearing')}${priorTo(facts)}`,
    'licences/withdrawn': (facts) =>
      `撤回：${fact(facts, 'reason')}。补偿：${fact(facts, 'compensation')}`,
    'licences/cancelled': (facts) =>
      `注销（${wordFor(cancellationGrounds, facts, 'ground')}）：${fact(facts, 'reason')}`,
    'licences/expired': (facts) => `有效期届满未延续，自 ${fact(facts, 'on')} 起失效`,
    'licences/reminded': (facts) =>
      isAsked(facts)
        ? `届满前 ${fact(facts, 'days')} 天：延续申请在办，不再提醒`
        : `届满前 ${fact(facts, 'days')} 天，提醒持有人`,
    'licences/suspension-ended': (facts) => `暂扣期满，自 ${fact(facts, 'on')} 起恢复效力`,
    'licences/filed': (facts) =>
      `予以备案 ${fact(facts, 'number')}，使用期至 ${fact(inside(facts, 'term'), 'to')}`,
    'licences/use-ended': (facts) => `使用期结束，自 ${fact(facts, 'on')} 起待注销`,
    'licences/cancellation-missed': (facts) =>
      `使用期结束后没有按期注销，自 ${fact(facts, 'on')} 起逾期`,
    'licences/use-corrected': (facts) => `使用期更正为 ${useIn(facts)}：${fact(facts, 'reason')}`,
    'licences/use-prolonged': (facts) => `使用期延长为 ${useIn(facts)}：${fact(facts, 'reason')}`,
    'licences/filing-cancelled': (facts) => `备案注销：${fact(facts, 'what')}`,
    'licences/voided': () => '颁发它的办件作为录入错误作废，证照随之作废',
  } satisfies Record<string, (facts: Facts) => string>,
};

/** 备案: filings with start and end of use. */
export const filings = {
  title: '备案（有使用期）',
  viewsLabel: '备案状态',
  views: {
    all: '全部',
    overdue: '逾期未注销',
    FILED: '使用中',
    ENDED: '使用结束',
    CANCEL_FILED: '已备案注销',
  } satisfies Record<FilingView, string>,
  columns: {
    number: '备案编号',
    holder: '备案人',
    department: '备案机关',
    state: '状态',
    cancelBy: '最迟注销日',
  },
  cancelBy: (day: string) => `${day} 前注销`,
  overdue: '逾期未注销',
  use: '使用期',
  labels: {
    kind: '备案名称',
    number: '备案编号',
    holder: '备案人',
    department: '备案机关',
    facts: '备案信息',
    matter: '备案事项',
    grantedOn: '备案日期',
    term: '使用期',
    fromCase: '备案的办件',
  },
  warning: '办理后立即生效，出具新的凭证交给备案人，原凭证保留；注销期限随之改动。',
  story: '备案经过',
  applyTitle: '就此备案申请',
  applications: '就此备案的申请',
  empty: '没有这样的备案。',
  emptyDetail: '写明使用期的备案予以备案后，会自动列在这里。',
};

/** 不得再次申请: shown on the page of the case that brought it. */
export const bars = {
  title: '不得再次申请',
  refusedForFraud: (until: string) =>
    `因提供虚假材料被不予许可，${until} 前（含当日）不得再次申请（行政许可法第七十八条）。`,
  revokedForFraud: (until: string) =>
    `以不正当手段取得的许可被撤销，${until} 前（含当日）不得再次申请（行政许可法第七十九条）。`,
  lifted: (reason: string) => `限制已由电子监察解除：${reason}`,
  reason: '解除理由',
  lift: '解除限制',
};

/** 公示: what anybody may read without an account. */
export const publicGrants = {
  title: '行政许可公示',
  intro:
    '依照《中华人民共和国行政许可法》第四十条，准予行政许可的决定予以公开。个人的姓名和证件号码已作遮盖。',
  number: '决定文号或证照编号',
  find: '查询',
  all: '显示全部',
  found: (count: number) => `查到 ${count} 条`,
  empty: '还没有公示。',
  none: '没有查到。',
  noneDetail: '请核对文号，注意全角的〔〕和“第…号”。决定作出后七个工作日内公示。',
  holder: '行政相对人',
  holderNumber: '证件号码',
  decision: '决定文号',
  decidedOn: '决定日期',
  body: '许可机关',
  licence: '证照',
  term: '有效期',
  state: '当前状态',
  publishedOn: '公示日期',
  edition: (edition: number) => `第 ${edition} 次公示，以本次为准`,
  correction: '更正说明',
  more: '再看一些',
};
