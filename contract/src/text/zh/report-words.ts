import type { ReportColumn, ReportName } from '../../report-words.ts';

/** What reports and their columns are called, and how each is defined (统计口径). */
export const reportWords = {
  report: {
    T1: 'T1 省本级分类受理办结表',
    T2: 'T2 部门受理办结表',
    T3: 'T3 其他九类行政权力明细表',
    T4: 'T4 窗口办件月报',
    T5: 'T5 受理前二十位事项表',
    T6: 'T6 超期办件清单',
    T7: 'T7 好差评统计表（部门、市州）',
    T14: 'T14 数据质量表',
  } satisfies Record<ReportName, string>,
  column: {
    rank: '名次',
    bucket: '类别',
    department: '部门',
    power: '权力类型',
    matter: '事项',
    accepted: '受理',
    acceptedYear: '受理本年累计',
    acceptedYearBefore: '受理去年同期',
    acceptedChange: '受理同比（%）',
    closed: '办结',
    closedYear: '办结本年累计',
    closedYearBefore: '办结去年同期',
    closedChange: '办结同比（%）',
    openEnd: '期末在办',
    inTimeRate: '按时办结率（%）',
    late: '超期办结',
    caseNo: '办件编号',
    applicant: '申请人',
    dueOn: '截止日',
    finishedOn: '办结日',
    daysOver: '超期工作日',
    rule: '规则',
    month: '月份',
    windowNo: '窗口号',
    window: '窗口',
    takes: '办理部门',
    received: '接件',
    refusedAcceptance: '不予受理',
    found: '查出',
    ratedBy: '分组',
    ratedName: '名称',
    rateable: '可评办件',
    ratedCases: '参评办件',
    participation: '参评率（%）',
    ratings: '有效评价',
    good: '好评',
    bad: '差评',
    goodRate: '好评率（%）',
    badRate: '差评率（%）',
  } satisfies Record<ReportColumn, string>,
  definition: {
    rank: '按受理从多到少。',
    bucket:
      '行政许可（01）、公共服务（20）、其他九类行政权力（02—10）；省本级：行使层级为省的机关实施的事项，不论申请人在哪里。',
    department: '实施事项的部门。',
    power: '事项类型 02—10。',
    matter: '办件所属的事项；T5 列时段内受理最多的二十个。',
    accepted: '受理日期在时段内的办件；不受理、不予受理的不计。',
    acceptedYear: '时段末日所在年 1 月 1 日至时段末日的受理。',
    acceptedYearBefore: '去年同样日期的受理。',
    acceptedChange: '（本期 − 去年同期）÷ 去年同期；去年没有的为“—”。',
    closed: '办结日期在时段内的办件，含全部办结方式。',
    closedYear: '时段末日所在年 1 月 1 日至时段末日的办结。',
    closedYearBefore: '去年同样日期的办结。',
    closedChange: '（本期 − 去年同期）÷ 去年同期；去年没有的为“—”。',
    openEnd: '截至时段末日已受理、尚未办结的办件。',
    inTimeRate: '办结日不晚于承诺时限的 ÷ 时段内办结且有承诺时限的；部门系统报送的没有时限，不计。',
    late: '时段内办结、办结日晚于承诺时限的。',
    caseNo:
      '先列时段内办结、办结日晚于承诺时限的，再列截止日早于时段末日、制表时仍未办结的；等待申请人补正或者法定程序的不列。',
    applicant: '自然人姓名脱敏。',
    dueOn: '已办结的为承诺时限，未办结的为正在计的时限的最后一日。',
    finishedOn: '未办结的为“未办结”。',
    rule: '各规则的口径列在后面。',
    found:
      '规则查出的办件；Q6 为受理骤降的工作日，合计按全部受理计。一条规则查出超过 10000 件的不分部门，记作“10000+”。',
    month: '时段首尾不足整月的，只计时段内的日子。',
    windowNo: '大厅窗口的编号，用过的编号不再给别的窗口。',
    window:
      '办件计入受理它的窗口；受理时不在窗口、由法律视为受理的，或者尚未受理的，计入接件的窗口。部门系统报送、不在窗口接件受理的不在表内。',
    takes: '窗口办理哪些部门的事项；“—”为全部。',
    received: '接件日期在时段内的办件，作废的不计。',
    refusedAcceptance: '不予受理日期在时段内的办件。',
    ratedBy: '先按实施事项的部门，再按办件所在的市州；两组各有合计，数字相同。',
    ratedName: '部门或者市州；没有可评办件、也没有评价的不列。',
    rateable: '时段内窗口接件的办件，作废的不计；部门系统报送的办件在原系统评价，不计。',
    ratedCases: '可评办件中至少有一次申请人评价的，不论何时评价、是否有效。',
    participation: '参评办件 ÷ 可评办件；没有可评办件的为“—”。',
    ratings:
      '时段内作出的评价，每项服务计一次；追评、经认定为重复、误评、恶意的不计。没有评价的就是没有评价，不默认好评。',
    good: '有效评价中的非常满意、满意、基本满意。',
    bad: '有效评价中的不满意、非常不满意。',
    goodRate: '好评 ÷ 有效评价；没有有效评价的为“—”。',
    badRate: '差评 ÷ 有效评价；没有有效评价的为“—”。',
    daysOver: '截止日次日至办结日的工作日，未办结的算到制表之日。',
  } satisfies Record<ReportColumn, string>,
  /** Where 不予受理 count among the finished. */
  withRefused: {
    closed: '办结日期在时段内的办件，含全部办结方式；另加不予受理日期在时段内的办件。',
    closedYear: '时段末日所在年 1 月 1 日至时段末日的办结，含不予受理。',
    closedYearBefore: '去年同样日期的办结，含不予受理。',
  } satisfies Partial<Record<ReportColumn, string>>,
  refusedCounted: '口径第 2 版：不予受理计入办结',
  total: '合计',
  none: '—',
  open: '未办结',
  definitions: '口径',
  about: (facts: {
    from: string;
    to: string;
    asOf: string;
    maker: string;
    snapshot: string | null;
    checker: string | undefined;
    isRefusedCounted: boolean;
  }) =>
    `统计时段 ${facts.from} 至 ${facts.to}，数据截至 ${facts.asOf}，快照 ${facts.snapshot ?? '未定格'}，制表 ${facts.maker}，审核 ${facts.checker ?? '＿＿＿＿'}${facts.isRefusedCounted ? '，口径第 2 版（不予受理计入办结）' : ''}`,
};
