import { describe, expect, test } from 'vitest';
import { aCaseAfter, actAt, after, aReceivedCase } from '../testing/case-builder.ts';
import { declareNotRequired, refuseAcceptance } from './acceptance.ts';
import { acceptanceOf, finishOf, type ReadyFor } from './case.ts';
import { refuseApplication } from './decision.ts';

const missing = (field: string) => ({ refusal: { code: 'cases/reason-missing', field } });

describe('L1: where no licence is needed the application is not accepted (第三十二条第一款第一项)', () => {
  test('the case ends at once, without an acceptance, and is not counted as finished', () => {
    const current = after('declareNotRequired', aReceivedCase());
    expect(current.status).toBe('NOT_REQUIRED');
    expect(acceptanceOf(current)).toBeUndefined();
    expect(finishOf(current)).toBeUndefined();
    expect('due' in current).toBe(false);
  });

  test('the applicant is told why', () => {
    expect(declareNotRequired(actAt(), { reason: ' ' })).toMatchObject(missing('reason'));
    expect(declareNotRequired(actAt(), { reason: '该活动已取消许可' }).ok).toBe(true);
  });
});

describe('L2: who is not competent refuses to accept, and names who is (第三十二条第一款第二项)', () => {
  const told = { reason: '该设施由市级部门许可', competentBody: '绵阳市示例局' };

  test('the case ends at once, without an acceptance, and is not counted as finished', () => {
    const current = after('refuseAcceptance', aReceivedCase());
    expect(current.status).toBe('ACCEPT_REFUSED');
    expect(acceptanceOf(current)).toBeUndefined();
    expect(finishOf(current)).toBeUndefined();
  });

  test('neither the reason nor the competent body is left out, and both stand in the journal', () => {
    expect(refuseAcceptance(actAt(), { ...told, reason: '' })).toMatchObject(missing('reason'));
    expect(refuseAcceptance(actAt(), { ...told, competentBody: ' ' })).toMatchObject(
      missing('competentBody'),
    );
    expect(refuseAcceptance(actAt(), told)).toMatchObject({ ok: true, value: told });
  });
});

describe('L16: a refusal gives its reasons and tells the remedies (第三十八条第二款)', () => {
  const deciding = () => aCaseAfter('accept', 'review', 'verify') as ReadyFor<'refuse'>;
  const given = {
    opinion: '不予许可',
    reasons: '场所面积不足',
    remedies: '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼',
  };

  test.each(['opinion', 'reasons', 'remedies'] as const)('there is none without %s', (field) => {
    const decided = refuseApplication(deciding(), actAt(), { ...given, [field]: '　' });
    expect(decided).toMatchObject(missing(field));
  });

  test('what was told stands in the journal, and the clocks of the decision stop', () => {
    const decided = refuseApplication(deciding(), actAt(), given);
    expect(decided).toMatchObject({ ok: true, value: given });
    expect(after('refuse', deciding())).toMatchObject({ status: 'REFUSED' });
  });
});
