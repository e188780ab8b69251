import type { AlertStatus } from '../../supervision-words.ts';

/** How a warning or card stands. */
export const alertStatus: Readonly<Record<AlertStatus, string>> = {
  OPEN: '待处理',
  ACKNOWLEDGED: '已知悉',
  RESOLVED: '已消除',
  EXPLAINED: '已说明，待认定',
  UNEXPLAINED: '逾期未说明',
  UPHELD: '已认定，待销号',
  CANCELLED: '已撤销',
  CLOSED: '已销号',
};
