import type { ReportColumn, ReportName } from '../../report-words.ts';

/** What reports and their columns are called, and how each is defined (统计口径). */
export const reportWords = {
  report: {
    T1: 'T1 省本级分类受理办结表',
    T2: 'T2 部门受理办结表',
    T3: 'T3 其他九类行政权力明细表',
    T5: 'T5 受理前二十位事项表',
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
  } satisfies Record<ReportColumn, string>,
  definition: {
    rank: '按受理从多到少。',
    bucket:
      '行政许可（01）、公共服务（20）、其他九类行政权力（02—10）；省本级：行使层级为省的机关实施的事项，不论申请人在哪里。',
    department: '实施事项的部门。',
    power: '事项类型 02—10。',
    matter: '时段内受理最多的二十个事项。',
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
  } satisfies Record<ReportColumn, string>,
  total: '合计',
  none: '—',
  definitions: '口径',
  about: (facts: { from: string; to: string; asOf: string; maker: string }) =>
    `统计时段 ${facts.from} 至 ${facts.to}，数据截至 ${facts.asOf}，制表 ${facts.maker}`,
};
