import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import * as acts from '@banshi/contract/delegation-acts';
import { type DelegationContent, getDelegation } from '@banshi/contract/delegations';
import { demoMatters, importMatters } from '../modules/catalogue/index.ts';
import { transact } from '../platform/database/index.ts';
import { APPLICANT } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

/** 林木采伐许可证核发: a power of the forestry department that a city may use in its name. */
export const ITEM = '000164003000';
const ENTRUSTED = { useLevel: 3, powerSource: 5, bodyNature: 3 };

/** What the forestry department entrusts to that of a city for two years, in all of the city. */
export async function aDelegationOf(
  hall: Hall,
  given: Partial<DelegationContent> = {},
): Promise<DelegationContent> {
  const { all } = await hall.house.identity.organisations();
  const idOf = (code: string) => all.find((one) => one.code === code)?.id ?? 0;
  return {
    catalogCode: ITEM,
    fromOrgId: idOf('FORESTRY'),
    toOrgId: idOf('MIANYANG_FORESTRY'),
    way: 'ENTRUSTED',
    effectiveFrom: '2022-01-01',
    effectiveTo: '2023-12-31',
    areas: [],
    limits: null,
    supervision: '每半年抽查',
    basis: { name: '示例委托行权决定', article: '第三条', endsOn: null },
    ...given,
  };
}

/** The list of the city's department for the entrusted item, published. */
export async function entrustedMatter(hall: Hall, principal = 'FORESTRY'): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  const city = all.find((one) => one.code === 'MIANYANG_FORESTRY');
  const entry = (await demoMatters()).find((one) => one.catalogCode === ITEM);
  if (!city || !entry) throw new Error('city and item are of the demo');
  const taskCode = `${city.uscc}3${ITEM}`;
  const body = { ...entry.body, ...ENTRUSTED, principal };
  const given = { ...entry, taskCode, department: city.code, body };
  const at = hall.clock.now;
  const done = await transact(hall.db, (tx) =>
    importMatters(tx, [given], { publish: 'changes', at, by: null }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  hall.house.catalogue.forget();
  const found = (await hall.house.catalogue.matters()).find(taskCode);
  if (!found.ok) throw new Error(`there is no ${taskCode}`);
  return found.value.matterId;
}

/** An act on a delegation, as the publisher of the giving body does it. */
export async function act(
  hall: Hall,
  { delegationId, revision }: Pick<acts.DelegationStep, 'delegationId' | 'revision'>,
  given: acts.DelegationAct,
) {
  const publisher = await hall.as('MATTER_PUBLISHER', 'FORESTRY');
  const asked = { params: { delegationId }, body: { revision, act: given } };
  return publisher.call(acts.actOnDelegation, asked);
}

/** A draft that an editor of the giving body has begun. */
export async function aDraftDelegation(
  hall: Hall,
  given: Partial<DelegationContent> = {},
): Promise<acts.DelegationStep> {
  const editor = await hall.as('MATTER_EDITOR', 'FORESTRY');
  const body = { content: await aDelegationOf(hall, given) };
  return (await editor.call(acts.createDelegation, { body })).reply;
}

const SIGNED = { action: 'sign', on: '2022-01-04', note: '川林委〔2022〕1号' } as const;
const ANNOUNCED = { action: 'announce', on: '2022-01-05', note: '省政府网站' } as const;
const HANDED_OVER = { action: 'handOver', on: '2022-02-10' } as const;

/** A delegation in use: signed, announced, handed over and activated. */
export async function anActiveDelegation(
  hall: Hall,
  given: Partial<DelegationContent> = {},
): Promise<acts.DelegationStep> {
  let step = await aDraftDelegation(hall, given);
  for (const one of [SIGNED, ANNOUNCED, HANDED_OVER, { action: 'activate' } as const]) {
    step = (await act(hall, step, one)).reply;
  }
  return step;
}

const NEVER_SEEN = 99;
const NO_DAY = '2022-02-30';

const questionOf = (fromOrgId: number): DelegationContent => ({
  catalogCode: ITEM,
  ...{ fromOrgId, toOrgId: fromOrgId, way: 'ENTRUSTED', areas: [], limits: null },
  ...{ supervision: null, effectiveFrom: NO_DAY, effectiveTo: null },
  basis: { name: '示例', article: null, endsOn: null },
});

/** What operations on delegations are asked: a day that is none begins nothing, a revision that nobody has seen changes nothing. */
export const DELEGATION_QUESTIONS = {
  createDelegation: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { content: questionOf(organisationId) },
  }),
  saveDelegation: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { revision: NEVER_SEEN, content: questionOf(organisationId) },
  }),
  actOnDelegation: () => ({ body: { revision: NEVER_SEEN, act: { action: 'activate' } } }),
};

/** The day is none or the revision is not the one: who is told so may act on what there is. */
export const DELEGATION_VERDICTS = {
  'delegations/unknown': 'absent',
  'delegations/of-others': 'other body',
  'delegations/stale': 'admitted',
  'delegations/invalid': 'admitted',
} as const;

/** A draft of the health commission, for whoever is asked about one. */
export async function aTargetDelegation(hall: Hall): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  const fromOrgId = all.find((one) => one.code === 'HEALTH')?.id ?? 0;
  const editor = await hall.as('MATTER_EDITOR', 'HEALTH', 5);
  const body = { content: await aDelegationOf(hall, { fromOrgId }) };
  return (await editor.call(acts.createDelegation, { body })).reply.delegationId;
}

/** A delegation is begun, saved, and brought into use. */
export async function changeDelegations(hall: Hall, tell: Tell): Promise<void> {
  const editor = await hall.as('MATTER_EDITOR', 'FORESTRY');
  const content = await aDelegationOf(hall);
  const begun = (await editor.call(acts.createDelegation, { body: { content } })).reply;
  tell(acts.createDelegation, begun);
  const params = { delegationId: begun.delegationId };
  const saving = { params, body: { revision: 1, content } };
  const saved = (await editor.call(acts.saveDelegation, saving)).reply;
  tell(acts.saveDelegation, saved);
  tell(acts.actOnDelegation, (await act(hall, saved, SIGNED)).reply);
  tell(getDelegation, (await editor.call(getDelegation, { params })).reply);
}

/** A receipt of an entrusted matter at the city's counter: complete, where the delegation holds. */
export async function anEntrustedReceipt(hall: Hall, matterId: number, area = '510703') {
  const matter = await hall.house.catalogue.matter(matterId);
  const materials = (matter?.materials ?? []).map(({ orderNum }) => ({
    ...{ orderNum, form: 'paper' as const, fileIds: [] },
  }));
  return { matterId, applicant: APPLICANT, summary: '采伐示例', area, materials };
}

/** A case of the city that is handled in the name of the forestry department, accepted. */
export async function anEntrustedCase(hall: Hall, matterId: number): Promise<CaseStep> {
  const clerk = await hall.as('FRONT_CLERK', 'MIANYANG_FORESTRY');
  const body = await anEntrustedReceipt(hall, matterId);
  const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
  return (await clerk.call(acceptCase, { params: { caseId }, body: { version } })).reply;
}
