import { expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { correctLetter } from './correction.ts';
import type { Letter } from './letter.ts';

const OLD: Letter = {
  kind: 'ACCEPT_NOTICE',
  title: '行政许可申请受理通知书',
  number: '川示受字〔2022〕第0001号',
  issuer: '四川省示例厅',
  issuedOn: '2022-06-13' as LocalDate,
  addressee: '张示列',
  blocks: [
    { role: 'facts', rows: [['申请人', '张示列']] },
    { role: 'table', head: ['序号', '材料'], widths: [1, 2], rows: [['1', '张示列的证明']] },
    { role: 'text', text: '张示列的申请已经受理。' },
  ],
  copies: [],
  matterName: '示例许可',
  checkCode: '0000-0000-0000-0000',
  checkAddress: 'https://hall.example/check/0000-0000-0000-0000',
};

const OWN = {
  number: '川示受字〔2022〕第0002号',
  issuedOn: '2022-06-20' as LocalDate,
  checkCode: '1111-1111-1111-1111',
  checkAddress: 'https://hall.example/check/1111-1111-1111-1111',
};

test('the new document says which one it replaces and why, and mends the slip wherever it stands', () => {
  const replacements = [{ from: '张示列', to: '张示例' }];
  const corrected = correctLetter(OLD, { ...OWN, reason: '姓名有误', replacements });
  expect(corrected).toEqual({
    ok: true,
    value: {
      ...OLD,
      ...OWN,
      addressee: '张示例',
      blocks: [
        {
          role: 'text',
          text: '本文书更正并代替《行政许可申请受理通知书》（川示受字〔2022〕第0001号），原文书自本文书作出之日起不再使用。更正原因：姓名有误。',
        },
        { role: 'facts', rows: [['申请人', '张示例']] },
        { role: 'table', head: ['序号', '材料'], widths: [1, 2], rows: [['1', '张示例的证明']] },
        { role: 'text', text: '张示例的申请已经受理。' },
      ],
    },
  });
});

test('what does not stand in the document cannot be mended, and nothing is issued', () => {
  const replacements = [
    { from: '张示列', to: '张示例' },
    { from: '李示例', to: '王示例' },
  ];
  expect(correctLetter(OLD, { ...OWN, reason: '姓名有误', replacements })).toEqual({
    ok: false,
    refusal: { code: 'documents/text-not-found', text: '李示例' },
  });
});

test('what gives no reason, changes nothing, decides otherwise or takes the remedies away is no correction', () => {
  const text = '本机关决定不予行政许可。可以申请行政复议，也可以提起行政诉讼。';
  const refusal = { ...OLD, blocks: [{ role: 'text', text }] } as const satisfies Letter;
  const faultOf = (from: string, to: string, reason = '笔误') =>
    correctLetter(refusal, { ...OWN, reason, replacements: [{ from, to }] });
  const isVoid = (fault: string) => ({
    refusal: { code: 'documents/correction-void', fault },
  });
  expect(faultOf('张示列', '张示例', ' ')).toMatchObject(isVoid('reason'));
  expect(faultOf('张示列', '张示列')).toMatchObject(isVoid('same'));
  expect(faultOf('不予', '准予')).toMatchObject(isVoid('decision'));
  expect(faultOf('，也可以提起行政诉讼', ' ')).toMatchObject(isVoid('remedies'));
  expect(faultOf('张示列', '张示例').ok).toBe(true);
});
