import { requestAgain, requestCorrection, supplementCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const FIRST = { orderNum: 1, reason: '缺少签名' };

/** A case whose one notice was answered with another copy of its first material. */
async function aSupplementedCase() {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  await clerk.call(requestCorrection, { params, body: { version, defects: [FIRST] } });
  const materials = [{ orderNum: 1, form: 'paper' as const, fileIds: [] }];
  return (await clerk.call(supplementCase, { params, body: { version: 2, materials } })).reply;
}

const askAgain = async (
  { caseId, version }: { caseId: string; version: number },
  defect: typeof FIRST,
  reason = '补交的申请书换了申请人',
) => {
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { version, defects: [defect], ground: 'CONTENT_CHANGED' as const, reason };
  return head.call(requestAgain, { params: { caseId }, body });
};

describe('L4: a second notice', () => {
  test('is given for a new defect of what was supplied, by the head of the window, with a reason', async () => {
    const current = await aSupplementedCase();
    const { reply } = await askAgain(current, { orderNum: 1, reason: '申请人与证件不符' });
    expect(reply).toMatchObject({ status: 'CORRECTING', due: { clock: 'correction' } });
    const head = await hall.as('WINDOW_HEAD', 'HEALTH');
    const { journal } = (await head.call(getCase, { params: { caseId: current.caseId } })).reply;
    const notices = journal.filter(({ type }) => type === 'cases/correction-requested');
    expect(notices).toHaveLength(2);
    expect(notices.at(-1)?.facts).toMatchObject({
      ground: 'CONTENT_CHANGED',
      newDefect: '补交的申请书换了申请人',
    });
  });

  test('on what the first one said, or on what nobody handed in anew, stays impossible', async () => {
    const current = await aSupplementedCase();
    const refusals = [
      [FIRST, 'cases/defect-not-new'],
      [{ orderNum: 2, reason: '缺少盖章' }, 'cases/not-supplied'],
    ] as const;
    for (const [defect, code] of refusals) {
      const refused = await refusedWithoutTrace(hall, () => askAgain(current, defect));
      expect(refused).toMatchObject({ code, facts: { orderNums: [defect.orderNum] } });
    }
    const blank = await refusedWithoutTrace(hall, () =>
      askAgain(current, { orderNum: 1, reason: '申请人与证件不符' }, ' '),
    );
    expect(blank).toMatchObject({ code: 'cases/reason-missing' });
  });

  test('before the first one, or by the clerk, is refused', async () => {
    const received = await aReceivedCase(hall);
    expect((await askAgain(received, FIRST)).problem.code).toBe('cases/not-notified');
    const { caseId, version } = await aSupplementedCase();
    const clerk = await theClerk(hall);
    const body = { version, defects: [FIRST], ground: 'NEW_DEFECT' as const, reason: '示例' };
    const refused = await clerk.call(requestAgain, { params: { caseId }, body });
    expect(refused.problem.code).toBe('identity/no-role');
  });
});
