import * as acts from '@banshi/contract/case-acts';
import * as promises from '@banshi/contract/case-promises';
import * as tolerances from '@banshi/contract/case-tolerances';
import { type Act, CLOSED, decided, type Later, REASON, REVIEWED, VERIFIED } from './life.ts';

const SUPPLIED: Act = [
  tolerances.supplyTolerated,
  'FRONT_CLERK',
  ({ follows }) => ({
    arrivedOn: '2022-06-13',
    way: 'onSite',
    materials: [{ orderNum: follows, form: 'paper', fileIds: [] }],
  }),
];
const found = (verdict: 'PASS' | 'FIX', note: string | null): Act => [
  tolerances.examineTolerated,
  'REVIEWER',
  ({ follows }) => ({ orderNum: follows, verdict, note }),
];

const FIVE_DAYS = { kind: 'WORKING_DAYS', days: 5, on: null, event: null };
const AFTER_EVENT = { kind: 'EVENT_BASED', on: null, days: 5, event: '示例管控结束' };
const ASKED_BEYOND: Act = [
  tolerances.askTolerance,
  'FRONT_CLERK',
  ({ follows }) => ({
    orderNums: [follows],
    deadline: AFTER_EVENT,
    grantsBefore: true,
    ...REASON,
  }),
];

/** Lives in which materials follow after the acceptance. */
export const tolerated = (signedBy: string): readonly (readonly (Act | Later)[])[] => {
  const accepted = (deadline: object, promise: object): Act => [
    tolerances.acceptTolerantly,
    'FRONT_CLERK',
    ({ follows }) => ({ orderNums: [follows], deadline, promise: { signedBy, ...promise } }),
  ];
  const bySelf = accepted(FIVE_DAYS, { byAgent: false, authority: null });
  return [
    [
      bySelf,
      SUPPLIED,
      found('FIX', '未盖章'),
      SUPPLIED,
      found('PASS', null),
      REVIEWED,
      VERIFIED,
      decided('grant'),
    ],
    [
      ASKED_BEYOND,
      [tolerances.declineTolerance, 'DEPT_LEADER', REASON],
      ASKED_BEYOND,
      [tolerances.allowTolerance, 'DEPT_LEADER', { opinion: '同意特事特办' }],
      accepted(AFTER_EVENT, { byAgent: true, authority: '示例委托书' }),
      [tolerances.reviewTolerance, 'REVIEWER', { finding: '管控仍在继续' }],
      [
        tolerances.endToleranceEvent,
        'FRONT_CLERK',
        { endedOn: '2022-06-13', finding: '管控已经结束' },
      ],
      [tolerances.extendTolerance, 'DEPT_LEADER', { days: 5, ...REASON }],
    ],
    [
      bySelf,
      { clock: '2022-06-22T08:00:00+08:00', law: true },
      [tolerances.repairCredit, 'DEPT_LEADER', REASON],
    ],
    ...promised(signedBy),
  ];
};

/** Lives that rest on a promise: kept in the end, or false. */
const promised = (signedBy: string): readonly (readonly (Act | Later)[])[] => {
  const accepted: Act = [
    promises.acceptOnPromise,
    'FRONT_CLERK',
    {
      ...{ scope: 'LICENCE', orderNums: [], tolerance: null },
      promise: { signedBy, byAgent: false, authority: null },
    },
  ];
  const checked = (outcome: 'DEFECT' | 'FALSE'): Act => [
    promises.checkPromise,
    'REVIEWER',
    {
      ...{ outcome, method: 'DATA', findings: '示例核查情况' },
      rectifyBy: outcome === 'DEFECT' ? '2022-06-30' : null,
    },
  ];
  return [
    [
      accepted,
      [acts.decideAtOnce, 'CHIEF_REP', { opinion: '按承诺准予' }],
      CLOSED,
      checked('DEFECT'),
      checked('FALSE'),
      [promises.revokeDecision, 'DEPT_LEADER', REASON],
      [tolerances.repairCredit, 'DEPT_LEADER', REASON],
    ],
  ];
};
