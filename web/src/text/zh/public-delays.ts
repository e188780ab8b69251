import type { DelayView } from '@banshi/contract/notice-words';

/** 超期办件公开: what anybody may read without an account. */
export const publicDelays = {
  title: '超期办件公开',
  intro:
    '超过承诺时限或者法定时限的办件，由办理机关向社会公开说明原因。这里不写申请人是谁；正在依法进行听证、检验、评审等程序的，时限停止计算，不在此列。',
  viewsLabel: '办理情况',
  views: { open: '尚未作出决定', finished: '一年内已经作出决定' } satisfies Record<
    DelayView,
    string
  >,
  empty: {
    open: '目前没有超过时限、尚未作出决定的办件。',
    finished: '一年内没有超过时限后作出决定并说明原因的办件。',
  } satisfies Record<DelayView, string>,
  more: '再看一些',
  bodies: '按办理机关看',
  allBodies: '全部机关',
  body: (name: string, cases: number) => `${name}（${cases} 件）`,
  bodyName: '办理机关',
  handlerName: '受委托承办',
  receivedOn: '收到日期',
  limit: (day: string, isOver: boolean) => `${day}到期，${isOver ? '已超过' : '没有超过'}`,
  over: '超过',
  workDays: (days: number) => `${days} 个工作日`,
  finishedOn: '结束日期',
  reason: '原因说明',
  explained: (reason: string, day: string) => `${reason}（${day}说明）`,
  unexplained: '办理机关还没有说明。',
};
