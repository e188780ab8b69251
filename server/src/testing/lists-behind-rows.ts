import type { Among } from '@banshi/contract/case-words';
import type { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import type { Grouping } from '@banshi/contract/statistics';
import type { Hall } from './hall.ts';

/** What a list behind a figure is asked for. */
export type AskedList = Omit<QueryOf<typeof listCountedCases>, 'limit' | 'after'>;

/** The dimension of a list, of a row of figures, as the page asks for it. */
export async function dimensionOfRow(
  hall: Hall,
  by: Grouping,
  key: string,
): Promise<Partial<AskedList>> {
  if (by === 'window') return { windowId: Number(key) };
  if (by === 'staff') return { staffId: key };
  if (by === 'department') return { departmentId: await idOfBody(hall, key) };
  if (by === 'nominal') return { nominalId: await idOfBody(hall, key) };
  if (by === 'principal') return { principalId: await idOfBody(hall, key) };
  if (by !== 'matter') return { [by]: key };
  const found = (await hall.house.catalogue.matters()).find(key);
  return { matterId: found.ok ? found.value.matterId : 0 };
}

async function idOfBody({ house }: Hall, code: string): Promise<number> {
  const { all } = await house.identity.organisations();
  return all.find((one) => one.code === code)?.id ?? 0;
}

/** Where not all cases have a row, the total is of those that have one. */
export function ofTotal(by: Grouping): Partial<AskedList> {
  const among = AMONG_OF_TOTAL[by];
  return among ? { among } : {};
}

const AMONG_OF_TOTAL: Readonly<Partial<Record<Grouping, Among>>> = {
  ...{ applicantKind: 'kindTold', mode: 'accepted', originArea: 'crossProvince' },
  ...{ principal: 'entrusted', staff: 'byStaff', window: 'atWindow' },
};
