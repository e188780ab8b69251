import type { ChangeKind, SnapshotScopeName } from '@banshi/contract/snapshot-words';

/** Figures that are frozen, and what restated them since. */
export const snapshots = {
  title: '数据快照与重述',
  lead: '数字定格之后，后来补报、更正、作废的办件不改动它；差多少、为什么，在这里逐件列出。',
  scopes: {
    province: '全部',
    provinceOwn: '省本级',
    department: '部门',
  } satisfies Record<SnapshotScopeName, string>,
  scope: '范围',
  department: '部门',
  choose: '请选择',
  take: '定格此刻的数字',
  taking: '正在定格…',
  empty: '这个时段还没有数据快照。',
  quoted: (moment: string, definition: number, hash: string) =>
    `截至 ${moment}，口径第 ${definition} 版，校验值 ${hash}…`,
  by: (name: string) => `${name}定格`,
  byCommand: '命令行定格',
  kept: (accepted: string, closed: string) => `受理 ${accepted} 件，办结 ${closed} 件`,
  same: '此后没有变化。',
  restated: (accepted: string, closed: string, openEnd: string) =>
    `此后重述：受理 ${accepted}，办结 ${closed}，期末在办 ${openEnd}。`,
  list: '看是哪些办件',
  hide: '收起',
  listLabel: '定格之后改动了这些数字的办件',
  columns: {
    number: '编号',
    matter: '事项',
    department: '部门',
    kind: '缘由',
    accepted: '受理',
    closed: '办结',
    recorded: '记录时刻',
  },
  kinds: {
    added: '补报',
    takenBack: '撤出',
    changed: '更正',
  } satisfies Record<ChangeKind, string>,
  none: '没有办件改动时段内的受理和办结。',
  bound: {
    figures: '数字已定格，不随数据变化。',
    freeze: '定格此刻的数字',
    renew: '重新取数',
    saveFirst: '保存之后才能取数。',
    atSubmit: '送审时自动定格。',
  },
};
