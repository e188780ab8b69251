import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { noticeOf } from './notice.ts';

test('L17: a number of a person in the name of a body or in what was granted is masked, the code of the body is not', () => {
  const ground = {
    ...{ matterName: '示例事项', bodyName: '示例局', decisionNo: '川示〔2022〕1号' },
    decidedOn: '2022-06-13' as LocalDate,
    applicant: {
      kind: 'organisation' as const,
      name: '示例诊所13812345678',
      idNumber: '91510100MA00000000',
    },
    licence: {
      kind: '示例许可证（510104199003071018）',
      number: '川示证〔2022〕1号',
      term: { from: '2022-06-13', to: undefined },
      state: 'VALID',
    } as never,
  };
  expect(noticeOf(ground)).toMatchObject({
    holderName: '示例诊所1*********8',
    holderNumber: '91510100MA00000000',
    licence: { kind: '示例许可证（5****************8）', number: '川示证〔2022〕1号' },
  });
  const shop = { ...ground.applicant, idNumber: '510104199003071018' };
  expect(noticeOf({ ...ground, applicant: shop }).holderNumber).toBe('5****************8');
});
