import type { RateName } from '@banshi/contract/indicator-words';
import { countWords } from '@banshi/contract/text/zh/count-words';

/** Everything that is counted, the rates, and how each is defined (统计口径). */
export const indicators = {
  title: '计数和比率',
  back: '返回统计',
  grouping: '分组',
  counts: '各项计数',
  countsLabel: (grouping: string, period: string) => `各项计数，按${grouping}，${period}`,
  rates: '比率',
  ratesBy: '比率分组',
  ofAll: '全部',
  rateByLabel: (rate: string, grouping: string, period: string) =>
    `${rate}，按${grouping}，${period}`,
  ratesLabel: (period: string) => `比率，${period}`,
  columns: {
    rate: '指标',
    value: '值',
    made: '分子 / 分母',
    part: '分子',
    whole: '分母',
    definition: '口径',
  },
  percent: (value: string) => `${value}%`,
  days: (value: string) => `${value} 工作日`,
  minutes: (value: string) => `${value} 分钟`,
  none: '—',
  firstRows: {
    some: (shown: number) => `列出最多的 ${shown} 项。`,
    all: (count: string) => `全部 ${count} 项`,
  },
  groupingNotes: countWords.grouping,
  ratesElsewhere:
    '事项的比率（即办、可网办、全程网办、跑动次数、承诺提速、进驻）只按三类、事项类型、部门分列；容缺按期补齐率按容缺台账，只按部门分列；平均等候时长按叫号，只按窗口分列；评价的比率在好差评页分列。',
  compare: {
    title: '各项计数的同比、环比',
    measure: '计数',
    label: (measure: string, grouping: string, period: string) =>
      `${measure}的同比、环比，按${grouping}，${period}`,
    definition: (before: string, yearBefore: string) =>
      `上期：${before}；去年同期：${yearBefore}。增减 = （本期 − 对比期）÷ 对比期；没有可比的为“—”。`,
  },
  comparison: {
    title: '同比、环比',
    label: (grouping: string, period: string) => `同比、环比，按${grouping}，${period}`,
    some: (shown: number) => `列出受理最多的 ${shown} 项。`,
    latest: (shown: number) => `列出最近 ${shown} 日。`,
    all: (count: string) => `全部 ${count} 项`,
    figure: { accepted: '受理', closed: '办结' },
    columns: {
      now: '本期',
      before: '上期',
      change: '环比',
      yearBefore: '去年同期',
      yearChange: '同比',
    },
    definition: (before: string, yearBefore: string) =>
      `上期：${before}；去年同期：${yearBefore}。七日以内的与上周同样的几天相比，整月、整季与同样多的月相比，本月、本季至今的与上月、上季同样的日子相比，其余与同样多的日相比；受理、办结各按自己的日期，增减 = （本期 − 对比期）÷ 对比期。`,
  },
  rate: {
    finishedOfAccepted: '办结率',
    finishedToAccepted: '办结受理比',
    inTime: '按时办结率',
    inLegalTime: '法定按时率',
    early: '提前办结率',
    averageDays: '平均办理时长',
    averageWait: '平均等候时长',
    instantCases: '即办件率（办件）',
    instantMatters: '即办件率（事项）',
    promisedReduction: '承诺提速率',
    actualReduction: '实际提速率',
    onlineCases: '网办率',
    onlineMatters: '可网办率',
    wholeOnlineMatters: '全程网办率',
    oneVisitMatters: '最多跑一次率',
    noVisitMatters: '零跑动率',
    hallEntry: '进驻率',
    oneNotice: '一次告知合规率',
    toleratedInTime: '容缺按期补齐率',
    entrusted: '委托办件占比',
    crossProvince: '跨省通办占比',
    participation: '参评率',
    goodRatings: '好评率',
    badRatings: '差评率',
    rectifiedRatings: '差评整改率',
    revisitedRatings: '回访率',
  } satisfies Record<RateName, string>,
  definition: {
    finishedOfAccepted: '时段内受理且在时段内办结的 ÷ 时段内受理的。',
    finishedToAccepted: '时段内办结的 ÷ 时段内受理的，各按自己的日期，可以超过 100%。',
    inTime: '办结日不晚于承诺时限的 ÷ 时段内办结且有承诺时限的；部门系统报送的没有时限，不计。',
    inLegalTime: '办结日不晚于法定时限的 ÷ 时段内办结且有法定时限的（行政许可法第四十二条）。',
    early: '办结日早于承诺时限的 ÷ 时段内办结且有承诺时限的。',
    averageDays: '受理次日至办结日的工作日之和 ÷ 时段内办结且有受理记录的；中止的日子也在内。',
    averageWait:
      '取号到叫来的那次叫号的秒数之和 ÷ 取号日在时段内、开始办理的号数，折成分钟；过号、取消、过期的没有开始，不计。',
    instantCases: '时段内受理的即办事项办件 ÷ 时段内受理的；是否即办按现行清单。',
    instantMatters: '即办事项 ÷ 现行事项。',
    promisedReduction: 'Σ（法定 − 承诺）÷ Σ 法定，现行事项中法定时限按工作日的；即办按 0 天。',
    actualReduction:
      '（法定时限之和 − 实际工作日之和）÷ 法定时限之和，时段内办结且法定时限按工作日的。',
    onlineCases: '时段内受理的由电脑、手机申请的 ÷ 时段内受理的。',
    onlineMatters: '办理形式含电脑或手机的事项 ÷ 现行事项。',
    wholeOnlineMatters: '全程网办的事项 ÷ 现行事项。',
    oneVisitMatters: '到现场次数不超过 1 次的事项 ÷ 现行事项。',
    noVisitMatters: '到现场次数为 0 的事项 ÷ 现行事项。',
    hallEntry:
      '时段末日日终已进驻大厅的事项 ÷ 应进驻的：省级机关实施、依申请办理、当日在用的事项，除去负面清单（涉密、场地限制、经本级政府批准）。',
    oneNotice:
      '只有一次补正告知的 ÷ 时段内首次告知补正的（行政许可法第三十二条）；再次告知的计入首次告知那天。',
    toleratedInTime: '时段内了结的容缺材料中，按期补齐的 ÷ 全部。',
    entrusted: '时段内受理的委托行权办件 ÷ 时段内受理的。',
    crossProvince:
      '时段内受理的跨省通办办件 ÷ 时段内受理的；收件或首次报送时写明跨省的才算，外省受理、本地只代收的不算受理。',
    participation:
      '至少有一次申请人评价的 ÷ 时段内窗口接件的；作废的不计，部门系统报送的在原系统评价，不计。',
    goodRatings:
      '非常满意、满意、基本满意 ÷ 时段内的有效评价；每项服务计一次，追评和认定为重复、误评、恶意的不计。',
    badRatings: '不满意、非常不满意 ÷ 时段内的有效评价。',
    rectifiedRatings:
      '已整改完成并回复的 ÷ 时段内的差评（有效的）；回访不满意退回的，再次回复前不计。',
    revisitedRatings: '已电话回访评价人的 ÷ 时段内的差评（有效的），不论回访结果。',
  } satisfies Record<RateName, string>,
};
