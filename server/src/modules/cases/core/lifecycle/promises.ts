import type { Transition } from './transition.ts';

/** Notice and promise (告知承诺): a written promise stands in for proofs, or the licence is granted on it and checked after. */
export const PROMISES = [
  {
    action: 'acceptOnPromise',
    term: '告知承诺受理',
    by: ['FRONT_CLERK'],
    from: ['RECEIVED'],
    to: 'ACCEPTED',
    clock: 'start limits',
    article: '国办发〔2020〕42号：书面告知，申请人自愿承诺',
    event: 'cases/accepted-on-promise',
  },
  {
    action: 'checkPromise',
    term: '承诺核查',
    by: ['REVIEWER'],
    from: ['GRANTED', 'CLOSED', 'DELIVERED'],
    to: 'same',
    clock: '-',
    article: '国办发〔2020〕42号：事中事后核查，不实的限期整改',
    event: 'cases/promise-checked',
  },
  {
    action: 'remindRectification',
    term: '整改提醒',
    by: [],
    from: ['GRANTED', 'CLOSED', 'DELIVERED'],
    to: 'same',
    clock: '-',
    article: '国办发〔2020〕42号：限期整改，期满前提醒',
    event: 'cases/rectification-reminded',
  },
  {
    action: 'revokeDecision',
    term: '撤销决定',
    by: ['CHIEF_REP', 'DEPT_LEADER'],
    from: ['CLOSED', 'DELIVERED'],
    to: 'same',
    clock: '-',
    article: '第六十九条第二款；国办发〔2020〕42号：虚假承诺的，撤销决定，记入信用记录',
    event: 'cases/decision-revoked',
  },
] as const satisfies readonly Transition[];
