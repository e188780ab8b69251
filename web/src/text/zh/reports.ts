import type { ReportFormat } from '@banshi/contract/report-words';

/** The page of standard reports. */
export const reports = {
  title: '报表',
  back: '返回统计',
  choose: '报表',
  format: { xlsx: '下载 XLSX', csv: '下载 CSV', pdf: '下载 PDF' } satisfies Record<
    ReportFormat,
    string
  >,
  checker: '审核人',
  toSign: '留空则在纸上签',
  snapshot: (id: string | null) => (id === null ? '快照 未定格' : `快照 ${id}`),
  made: (maker: string) => `制表 ${maker}`,
  tableLabel: (report: string, period: string) => `${report}，${period}`,
  emptyCases: { title: '没有超期办件', detail: '时段内没有超期办结的办件，也没有超期未办结的。' },
  empty: { title: '没有数字', detail: '时段内没有受理、办结，也没有在办的办件。' },
};
