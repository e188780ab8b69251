import type { StockCheckName } from '@banshi/contract/stock-words';

/** Whether the accounts of the figures balance. */
export const stock = {
  title: '账目平衡',
  lead: '期初在办 + 受理 − 办结（有受理记录的）= 期末在办：全部、本年和最近各月，三类分别核对；各种分组的合计互相核对。系统每小时核对一次。',
  never: '还没有核对过。系统启动后自动核对。',
  balanced: (moment: string, count: string) => `${moment} 核对 ${count} 笔账，全部平衡。`,
  broken: (moment: string, count: string) =>
    `${moment} 核对，${count} 笔账不平。请系统管理员运行 banshi verify 查明原因，再运行 banshi recount。`,
  checks: { stock: '在办', sums: '合计' } satisfies Record<StockCheckName, string>,
  allDays: '全部',
  columns: { account: '账目', period: '时段', expected: '应为', told: '实为' },
};
