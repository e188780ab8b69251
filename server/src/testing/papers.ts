import { getCase } from '@banshi/contract/cases';
import { listPapers, recallPapers, sendPapers, takePapers } from '@banshi/contract/paper-transfers';
import type { TransferDirection } from '@banshi/contract/paper-words';
import { aCaseAfter, aReceivedCase, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import type { Tell } from './reply.ts';

/** What sends the paper of these cases on its way. */
export const sending = (
  caseIds: readonly string[],
  direction: TransferDirection = 'toDepartment',
) => ({ body: { direction, caseIds: [...caseIds], note: null } });

/** A list made by this person. */
export async function aTransfer(
  person: Person,
  caseIds: readonly string[],
  direction?: TransferDirection,
) {
  return (await person.call(sendPapers, sending(caseIds, direction))).reply;
}

/** What signs for all that came. */
export const ALL_CAME = { missing: [] };

/** Signs for a list of which everything came. */
export async function signFor(person: Person, transferId: string): Promise<void> {
  await person.call(takePapers, { params: { transferId }, body: ALL_CAME });
}

/** The cases of which paper waits for its way in this direction, as this person sees them. */
export async function waitingPapers(
  person: Person,
  direction: TransferDirection,
): Promise<string[]> {
  const { reply } = await person.call(listPapers, { query: { direction, limit: 100 } });
  return reply.cases.map(({ caseId }) => caseId);
}

/** Where the paper of each material of a case lies, as this person sees it. */
export async function placesOf(person: Person, caseId: string) {
  const { reply } = await person.call(getCase, { params: { caseId } });
  return reply.materials.flatMap(({ handings }) => handings.at(-1)?.paper?.place ?? []);
}

/** An accepted case of which all paper lies at the counter. */
export async function anAcceptedOnPaper(hall: Hall): Promise<string> {
  return (await aCaseAfter(hall, 'accept')).caseId;
}

/** Paper goes to the department and is signed for; another list is taken back. */
export async function carryPapers(hall: Hall, tell: Tell): Promise<void> {
  const clerk = await theClerk(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId } = await aReceivedCase(hall);
  const first = await aTransfer(clerk, [caseId]);
  tell(sendPapers, first);
  const recalled = await clerk.call(recallPapers, { params: first, body: {} });
  tell(recallPapers, recalled.reply);
  const second = await aTransfer(clerk, [caseId]);
  const taken = await reviewer.call(takePapers, { params: second, body: ALL_CAME });
  tell(takePapers, taken.reply);
}
