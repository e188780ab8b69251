import * as inspection from '@banshi/contract/hall-inspection';
import * as visits from '@banshi/contract/hall-visits';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

const NOTHING = '00000000-0000-7000-8000-000000000000';
const NO_DAY = '2022-02-30';

const VISITOR = {
  ...{ leaderName: '陈示例', rank: 'HEAD' as const, posts: ['党组书记', '主任'] },
  ...{ accompanying: ['省政务服务中心主任李演示'], activities: ['RESEARCH' as const] },
};

async function bodyOf(hall: Hall, code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}

/** A visit of 10 June 2022 with one task that is due that day. */
export async function aVisitOf(hall: Hall, code: string) {
  return {
    organisationId: await bodyOf(hall, code),
    ...{ from: '2022-06-10', to: '2022-06-10', content: VISITOR },
    requirements: [{ text: '压减审批时限', owner: '示例处', dueOn: '2022-06-10' }],
  };
}

/** Somebody late at the window of a body on 13 June 2022. */
export async function aFindingAt(hall: Hall, code: string) {
  return {
    ...{ heading: 'PUNCTUALITY' as const, foundOn: '2022-06-13', count: 1, problem: '迟到' },
    where: { organisationId: await bodyOf(hall, code) },
    mendBy: '2022-06-14',
  };
}

/** What operations on the registers are asked: a day that is none records and closes nothing. */
export const HALL_QUESTIONS = {
  listVisits: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordVisit: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { organisationId, from: NO_DAY, to: NO_DAY, content: VISITOR, requirements: [] },
  }),
  closeRequirement: () => ({ body: { ordinal: 1, on: NO_DAY, evidence: '示例' } }),
  withdrawVisit: () => ({ body: { reason: '示例' } }),
  listHallFindings: () => ({ query: 'from=2022-06-01&to=2022-06-30' }),
  recordHallFinding: () => ({
    body: {
      ...{ heading: 'DRESS', foundOn: NO_DAY, mendBy: NO_DAY, count: 1, problem: '示例' },
      where: { place: '示例' },
    },
  }),
  settleHallFinding: () => ({ body: { state: 'MENDED', note: '示例' } }),
  switchHallHeading: () => ({
    body: { heading: 'EPIDEMIC_CONTROL', from: NO_DAY, isOn: true, reason: '示例' },
  }),
};

/** The day is none, or it was settled before: who is told so may act on what there is. */
export const HALL_VERDICTS = {
  'hall/not-found': 'absent',
  'hall/of-others': 'other body',
  'hall/day': 'admitted',
  'hall/settled': 'admitted',
} as const;

/** A visit of the health commission and a finding at its window, for whoever is asked about one. */
export async function targetRegisters(
  hall: Hall,
): Promise<{ readonly visitId: string; readonly findingId: string }> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH', 5);
  const visit = await head.call(visits.recordVisit, { body: await aVisitOf(hall, 'HEALTH') });
  const inspector = await hall.as('INSPECTOR', 'CENTER', 5);
  const found = await inspector.call(inspection.recordHallFinding, {
    body: await aFindingAt(hall, 'HEALTH'),
  });
  return { ...visit.reply, ...found.reply };
}

/** No visit and no finding. */
export const NO_REGISTERS = { visitId: NOTHING, findingId: NOTHING };

/** A visit is recorded, its task closed, and it is withdrawn; a finding is made and mended; a heading switched. */
export async function keepRegisters(hall: Hall, tell: Tell): Promise<void> {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = await aVisitOf(hall, 'HEALTH');
  const recorded = (await head.call(visits.recordVisit, { body })).reply;
  tell(visits.recordVisit, recorded);
  const params = { visitId: recorded.visitId };
  const closing = { params, body: { ordinal: 1, on: '2022-06-13', evidence: '示例' } };
  tell(visits.closeRequirement, (await head.call(visits.closeRequirement, closing)).reply);
  const taking = { params, body: { reason: '示例' } };
  tell(visits.withdrawVisit, (await head.call(visits.withdrawVisit, taking)).reply);
  const inspector = await hall.as('INSPECTOR', 'CENTER');
  const given = { body: await aFindingAt(hall, 'HEALTH') };
  const found = (await inspector.call(inspection.recordHallFinding, given)).reply;
  tell(inspection.recordHallFinding, found);
  const settling = { params: found, body: { state: 'MENDED' as const, note: '示例' } };
  const settled = await inspector.call(inspection.settleHallFinding, settling);
  tell(inspection.settleHallFinding, settled.reply);
  const heading = { heading: 'EPIDEMIC_CONTROL', from: '2030-01-01', isOn: false } as const;
  const switching = { body: { ...heading, reason: '示例' } };
  const switched = await inspector.call(inspection.switchHallHeading, switching);
  tell(inspection.switchHallHeading, switched.reply);
}
