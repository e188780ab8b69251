import { suspendLicence } from '@banshi/contract/licence-acts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aLicence, licenceOf, toldOf } from '../../testing/licences.ts';
import { followLicences } from './commands/follow-licences.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const lapse = () => followLicences(hall.house.licenceDeps);

describe('L18: the holder', () => {
  test('is told 90, 60 and 30 days before the end, each once; a late duty tells what is right today', async () => {
    const { licenceId, number } = await aLicence(hall);
    hall.at('2026-03-13T08:00:00+08:00');
    await lapse();
    expect(await toldOf(hall, licenceId)).toEqual([]);
    hall.at('2026-03-14T08:00:00+08:00');
    await Promise.all([lapse(), lapse()]);
    await lapse();
    const [first, ...none] = await toldOf(hall, licenceId);
    expect(none).toEqual([]);
    expect(first?.text).toContain(
      `您的“放射诊疗许可证”（编号${number}）有效期至2026年6月12日，还有90天。需要延续的，请于2026年5月13日前到`,
    );
    hall.at('2026-06-01T08:00:00+08:00');
    await lapse();
    const [late, ...before] = await toldOf(hall, licenceId);
    expect(before).toEqual([first]);
    expect(late?.text).toContain('还有11天。申请延续的期限已过');
    hall.at('2026-06-13T08:00:00+08:00');
    await lapse();
    expect((await toldOf(hall, licenceId)).map(({ kind }) => kind)).toEqual([
      'LICENCE_EXPIRED',
      'LICENCE_ENDING',
      'LICENCE_ENDING',
    ]);
  });

  test('has it back with the day after a suspension, however late the duty comes, and is told', async () => {
    const { licenceId, version } = await aLicence(hall);
    const leader = await hall.as('DEPT_LEADER', 'HEALTH');
    const body = { version, reason: '示例检查发现问题', until: '2022-09-13' };
    await leader.call(suspendLicence, { params: { licenceId }, body });
    hall.at('2022-09-13T23:59:00+08:00');
    await lapse();
    expect((await licenceOf(hall, licenceId)).state).toBe('SUSPENDED');
    hall.at('2022-09-20T08:00:00+08:00');
    await lapse();
    await lapse();
    const licence = await licenceOf(hall, licenceId);
    expect(licence.state).toBe('VALID');
    expect(licence.journal.at(-1)).toMatchObject({
      type: 'licences/suspension-ended',
      facts: { on: '2022-09-14' },
    });
    expect((await toldOf(hall, licenceId)).map(({ kind }) => kind)).toEqual([
      'LICENCE_RESTORED',
      'LICENCE_SUSPENDED',
    ]);
  });
});
