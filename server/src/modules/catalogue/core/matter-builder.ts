import type { MaterialSpec, MatterBody, ReviewStepSpec } from './matter-body.ts';

/** An invented material that keeps every rule; tests say what matters to them. */
export function aMaterial(given: Partial<MaterialSpec> = {}): MaterialSpec {
  return {
    orderNum: 1,
    name: '示例申请书',
    isMain: true,
    isNecessary: true,
    allowTolerance: false,
    toleranceDays: null,
    copies: 'original',
    media: 'either',
    pageNum: 1,
    source: 'applicant',
    sourceExplain: null,
    byLaw: '《示例条例》第二条',
    acceptStandard: '填写完整',
    ...given,
  };
}

/** A step of a review chain that verifies; tests say what matters to them. */
export function aReviewStep(given: Partial<ReviewStepSpec> = {}): ReviewStepSpec {
  return {
    name: '示例环节',
    kind: 'verify',
    roles: ['VERIFIER'],
    bodies: [],
    limitDays: null,
    twoPersons: false,
    apart: false,
    returnTo: null,
    ...given,
  };
}

/** An invented list that keeps every rule; tests say what matters to them. */
export function aMatter(given: Partial<MatterBody> = {}): MatterBody {
  return {
    name: '示例许可',
    type: '01',
    kind: 'LICENSE',
    projectType: 'PROMISE',
    useLevel: 2,
    powerSource: 1,
    bodyNature: 1,
    served: ['enterprise'],
    handleTypes: ['window'],
    byLaw: [{ law: '示例条例', article: '第一条', text: '从事示例活动应当取得许可。' }],
    acceptConditions: ['依法成立'],
    quota: null,
    statutoryLimit: { days: 20, unit: 'workDay', explain: null },
    promiseLimit: { days: 10, unit: 'workDay', explain: null },
    specialProcedures: [],
    flow: ['受理', '决定'],
    materials: [
      aMaterial(),
      aMaterial({
        orderNum: 2,
        name: '示例证明',
        isMain: false,
        allowTolerance: true,
        toleranceDays: 5,
      }),
    ],
    fees: [],
    result: { type: 'certificate', name: '示例许可证' },
    visitsMax: 1,
    isWholeOnline: false,
    isInHall: true,
    allowPromise: false,
    serviceArea: 'province',
    coHandlers: [],
    intermediary: null,
    address: '示例大厅',
    hours: '工作日',
    consultation: ['028-00000000'],
    complaint: ['12345'],
    ...given,
  };
}
