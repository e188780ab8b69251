import type { CaseDetail, Due } from '@banshi/contract/case-views';
import type { MatterSummary } from '@banshi/contract/catalogue';
import type { Session } from '@banshi/contract/identity';
import type { CaseMaterial } from '@banshi/contract/material-views';

export const CASE_ID = '0190a0a0-0000-7000-8000-000000000001';

/** A promised limit with this lamp. */
export function aDue(lamp: Due['lamp']): Due {
  const workDaysLeft = { green: 9, amber: 1, red: -1, blue: 5 }[lamp];
  return { clock: 'promise', on: '2026-12-07', workDaysLeft, lamp, provisional: false };
}

/** A clerk at the window of a made-up department. */
export function aSession(): Session {
  return {
    staffId: '0190a0a0-0000-7000-8000-000000000002',
    login: 'clerk',
    name: '示例前台',
    organisation: {
      organisationId: 1,
      code: 'HEALTH',
      name: '示例厅',
      shortName: '示例厅',
      kind: 'PROV_DEPT',
      areaCode: '510000',
    },
    window: null,
    grants: [],
    areas: ['counter', 'inbox'],
    mustSetPassword: false,
    csrfToken: 'token',
    expiresAt: '2026-11-24T00:00:00+08:00',
  };
}

/** A matter that can be applied for at the counter. */
export function aMatter(): MatterSummary {
  return {
    matterId: 7,
    taskCode: '11510000000000000X3510100000001',
    catalogCode: '510100000001',
    name: '示例许可',
    type: '01',
    typeName: '行政许可',
    bucket: 'license',
    department: { organisationId: 1, code: 'HEALTH', name: '示例厅', shortName: '示例厅' },
    state: 'PUBLISHED',
    version: 1,
    draftStage: null,
    projectType: 'PROMISE',
    statutoryDays: 20,
    statutoryUnit: 'workDay',
    promiseDays: 10,
    promiseUnit: 'workDay',
    promiseToday: null,
    onApplication: true,
  };
}

const NO_POLICY: Pick<CaseDetail, 'grounds' | 'keyProject' | 'openConditions' | 'evaluations'> = {
  grounds: [],
  keyProject: null,
  openConditions: [],
  evaluations: [],
};

const MATTER_FACTS: CaseDetail['matterFacts'] = {
  projectType: 'PROMISE',
  allowPromise: true,
  legalBasis: [],
  acceptConditions: [],
  resultName: null,
  stoppingByLaw: [],
  extension: { days: 10, byLaw: null },
};

/** A case as the page shows it; a test names what matters to it. */
export function aCase(given: Partial<CaseDetail>): CaseDetail {
  return {
    caseId: CASE_ID,
    version: 3,
    projectNo: '11510000000000000X351010000000120261123000001',
    displayNo: 'SC261123000001X',
    status: 'RECEIVED',
    matter: { matterId: 7, taskCode: 'x', name: '示例许可', bucket: 'license' },
    department: { organisationId: 1, shortName: '示例厅' },
    applicantName: '示*',
    summary: '申请办理示例许可',
    handlerName: null,
    assigneeName: null,
    receivedAt: '2026-11-23T09:30:00+08:00',
    acceptedAt: null,
    closedAt: null,
    due: null,
    ...{ hasPriority: false, tags: [], imported: false, actions: [] },
    matterVersion: null,
    ...NO_POLICY,
    matterFacts: MATTER_FACTS,
    ...{ entrustment: null, onLicence: null, use: null, form: [], bar: null },
    channel: 'window',
    area: '510000',
    areaName: '四川省',
    crossProvince: null,
    source: null,
    applicant: {
      kind: 'person',
      name: '示*',
      idType: '111',
      idNumber: '510***********1018',
      mobile: null,
      email: null,
      agentName: null,
    },
    specialProtection: null,
    mayProtect: false,
    mayUnmask: false,
    materials: [],
    clocks: [],
    reviewChain: [],
    people: [],
    correction: null,
    toleranceRequest: null,
    tolerance: null,
    promise: null,
    credit: 'none',
    outcome: null,
    journal: [],
    ...given,
  };
}

/** A necessary material, handed in on paper and not yet examined. */
export function aMaterial(given: Partial<CaseMaterial> = {}): CaseMaterial {
  return {
    orderNum: 1,
    name: '申请书',
    isMain: true,
    isNecessary: true,
    allowTolerance: false,
    toleranceDays: null,
    allowPromise: false,
    acceptStandard: '盖章',
    form: 'paper',
    defect: null,
    files: [],
    audit: 'WAIT',
    trust: 'copy',
    validUntil: null,
    handings: [],
    checks: [],
    acts: [],
    phrases: [],
    offer: null,
    isMasked: false,
    ...given,
  };
}
