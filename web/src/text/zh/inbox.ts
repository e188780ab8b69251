import type { CaseTag } from '@banshi/contract/case-words';

export const inbox = {
  title: '待办',
  views: {
    todo: '轮到我办',
    unclaimed: '待认领',
    claimed: '我认领的',
    mine: '我办过的',
    open: '全部在办',
    followed: '我关注的',
  },
  viewsLabel: '范围',
  lampLabel: '时限状态',
  lampAll: '全部',
  columns: {
    mark: '标记',
    lamp: '时限',
    number: '编号',
    matter: '事项',
    applicant: '申请人',
    step: '环节',
    holder: '承办',
    due: '到期',
  },
  tableLabel: (view: string) => `${view}，按紧急程度排列`,
  nobody: '尚无',
  empty: {
    todo: {
      title: '没有等您办理的办件',
      detail: '同事接件、受理或审核之后，轮到您的会出现在这里。',
    },
    unclaimed: {
      title: '没有待认领的办件',
      detail: '轮到您办、还没有同事认领的办件会出现在这里。',
    },
    claimed: {
      title: '您没有认领办件',
      detail: '在“待认领”里认领，或由负责人分派给您；这一环节办完后自动移出。',
    },
    followed: {
      title: '您没有关注在办件',
      detail: '在办件页面点“关注”，办结之前都列在这里。',
    },
    mine: {
      title: '还没有您办过的在办件',
      detail: '您接件、受理或审查过的办件，办结之前都在这里。',
    },
    open: { title: '没有在办件', detail: '窗口接件之后，办结之前的办件都在这里。' },
  },
  emptyFiltered: { title: '没有符合条件的办件', detail: '可以换一种时限状态，或看全部。' },
  newRows: (count: number) => `有 ${count} 个新办件，点击更新`,
  changed: '列表有变化，点击更新',
  more: '再看 50 条',
  loadingMore: '正在读取…',
  end: (count: number) => `共 ${count} 条，已全部列出`,
  marked: (count: number) => `已标记 ${count} 条`,
  clearMarks: '取消标记',
  provisional: '暂定',
  imported: '部门系统办理',
  priority: '优先',
  tags: {
    tolerance: '容缺',
    promise: '承诺',
    joint: '联办',
    crossProvince: '跨省',
  } satisfies Record<CaseTag, string>,
  keys: 'J/K 移动 · Enter 打开 · X 标记 · C 认领 · B 批量办理',
};
