import type { Stance } from '@banshi/contract/case-words';
import type { ReviewStepKind } from '@banshi/contract/catalogue-words';

/** The steps of a review chain, in a list and in a case. */
export const review = {
  title: '审批环节',
  usual: '未另行设定，按承办、审核、决定办理。',
  kind: {
    handle: '承办',
    verify: '审核',
    countersign: '会签',
    consult: '征求意见',
    decide: '决定',
  } satisfies Record<ReviewStepKind, string>,
  stance: { agree: '同意', amend: '有修改意见', object: '不同意' } satisfies Record<Stance, string>,
  columns: {
    name: '环节',
    who: '由谁办理',
    limit: '时限',
    rules: '要求',
    returnTo: '退回到',
  },
  ownBody: '实施机关',
  who: (bodies: string, roles: string) => `${bodies}：${roles}`,
  or: '或',
  days: (days: number) => `${days} 个工作日`,
  noLimit: '未设时限',
  twoPersons: '两人办理',
  apart: '人员分离',
  first: '第一个环节',
  state: { done: '已完成', current: '正在办理', ahead: '未到' },
  body: { waiting: '待办', halfway: '已办一人', answered: '已办' },
  since: (moment: string) => `${moment} 起`,
  due: (day: string) => `${day} 前完成`,
  signed: (name: string, body: string, moment: string) => `${name}（${body}） ${moment}`,
  edit: {
    set: '另行设定审批环节',
    kind: '环节类型',
    bodies: '办理机构（代码）',
    rolesOf: (name: string) => `${name}的办理角色`,
  },
};
