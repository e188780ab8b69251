import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';

/** A matter of a department, promise-type unless told, on application and in force, with its materials. */
export async function aMatter(
  hall: Pick<Hall, 'house'>,
  bodyCode = 'HEALTH',
  projectType: 'PROMISE' | 'INSTANT' = 'PROMISE',
) {
  const { all } = await hall.house.catalogue.matters();
  const found = all.find(
    (one) =>
      one.department.code === bodyCode &&
      one.isOnApplication &&
      one.isInForce &&
      one.projectType === projectType,
  );
  const matter = found && (await hall.house.catalogue.matter(found.matterId));
  if (!matter) throw new Error(`${bodyCode} has no ${projectType} matter`);
  return matter;
}

export const APPLICANT = {
  kind: 'person',
  name: '张示例',
  idType: '111',
  idNumber: '510104199003071018',
  mobile: '13800005678',
  email: 'zhang@applicant.example',
  agentName: null,
} as const;

/** The clerk of the comprehensive window, who may receive for every department. */
export function theClerk(hall: Pick<Hall, 'as'>): Promise<Person> {
  return hall.as('FRONT_CLERK', 'PROVINCE');
}

/** What a clerk sends for a complete application. */
export async function aReceipt(
  hall: Pick<Hall, 'house'>,
  bodyCode = 'HEALTH',
  projectType: 'PROMISE' | 'INSTANT' = 'PROMISE',
) {
  const matter = await aMatter(hall, bodyCode, projectType);
  return {
    matterId: matter.matterId,
    applicant: APPLICANT,
    summary: '示例申请',
    area: '510000',
    materials: matter.materials.map(({ orderNum }) => ({
      orderNum,
      form: 'paper' as const,
      fileIds: [],
    })),
  };
}

/** A case received with all its materials. */
export async function aReceivedCase(
  hall: Pick<Hall, 'as' | 'house'>,
  bodyCode = 'HEALTH',
): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  return (await clerk.call(acts.receiveCase, { body: await aReceipt(hall, bodyCode) })).reply;
}

type Act = 'accept' | 'review' | 'verify' | 'grant' | 'close';

/** A case brought along by the people whose work it is, up to and including `last`. */
export async function aCaseAfter(hall: Hall, last: Act): Promise<CaseStep> {
  let current = await aReceivedCase(hall);
  for (const act of ['accept', 'review', 'verify', 'grant', 'close'] as const) {
    current = await STEPS[act](hall, current);
    if (act === last) return current;
  }
  return current;
}

/** Takes an accepted case through review and verification. */
export async function bringToDecision(hall: Hall, accepted: Seen): Promise<CaseStep> {
  return STEPS.verify(hall, await STEPS.review(hall, accepted));
}

type Seen = Pick<CaseStep, 'caseId' | 'version'>;

const STEPS = {
  accept: async (hall: Hall, { caseId, version }: Seen) => {
    const clerk = await theClerk(hall);
    return (await clerk.call(acts.acceptCase, { params: { caseId }, body: { version } })).reply;
  },
  review: async (hall: Hall, { caseId, version }: Seen) => {
    const reviewer = await hall.as('REVIEWER', 'HEALTH');
    const body = { version, opinion: '材料齐全，建议准予', proposal: 'grant' as const };
    return (await reviewer.call(acts.reviewCase, { params: { caseId }, body })).reply;
  },
  verify: async (hall: Hall, { caseId, version }: Seen) => {
    const verifier = await hall.as('VERIFIER', 'HEALTH');
    const body = { version, opinion: '同意承办意见' };
    return (await verifier.call(acts.verifyCase, { params: { caseId }, body })).reply;
  },
  grant: async (hall: Hall, { caseId, version }: Seen) => {
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const body = {
      version,
      outcome: 'grant' as const,
      opinion: '准予',
      reasons: null,
      remedies: null,
    };
    return (await chief.call(acts.decideCase, { params: { caseId }, body })).reply;
  },
  close: async (hall: Hall, { caseId, version }: Seen) => {
    const closer = await hall.as(
      (await hasSealOfficer(hall)) ? 'SEAL_OFFICER' : 'CHIEF_REP',
      'HEALTH',
    );
    const body = { version, resultName: '示例许可证', resultNo: '示例〔2022〕1号' };
    return (await closer.call(acts.closeCase, { params: { caseId }, body })).reply;
  },
};

/** Others close where a body has no officer of its own; a test may have appointed one. */
async function hasSealOfficer({ db }: Hall): Promise<boolean> {
  const officer = await db
    .selectFrom('identity.grants as g')
    .innerJoin('identity.organisations as o', 'o.id', 'g.organisation_id')
    .select('g.staff_id')
    .where('g.role', '=', 'SEAL_OFFICER')
    .where('g.ended_at', 'is', null)
    .where('o.code', '=', 'HEALTH')
    .executeTakeFirst();
  return officer !== undefined;
}
