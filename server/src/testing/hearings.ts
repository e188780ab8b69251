import { orderHearing } from '@banshi/contract/case-procedures';
import { aCaseAfter } from './counter.ts';
import type { Hall } from './hall.ts';
import { tellAll } from './tell-all.ts';

/** A hearing that the leader of the health commission has just ordered, and of which the public reads. */
export async function anAnnouncedHearing(hall: Hall): Promise<string> {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH', 5);
  const { caseId, version } = await aCaseAfter(hall, 'review');
  const order = { ground: 'LAW', basis: '《示例法》第一条', announcement: '示例公告栏' } as const;
  const body = { version, ...order };
  await leader.call(orderHearing, { params: { caseId }, body }).then((one) => one.reply);
  await tellAll(hall, 'hearings');
  return caseId;
}
