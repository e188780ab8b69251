import { openCase } from '@banshi/contract/readings';
import type { Person } from './person.ts';

/** Says what a case is read for that is not this person's own, so that it is open to him for the day. */
export async function openFor(person: Person, caseId: string): Promise<void> {
  const body = { purpose: 'INSPECTION', note: null } as const;
  await person.call(openCase, { params: { caseId }, body }).then((one) => one.reply);
}
